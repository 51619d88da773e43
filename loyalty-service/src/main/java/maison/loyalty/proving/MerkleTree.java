package maison.loyalty.proving;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The hash tree of RFC 6962, section 2.1: SHA-256, leaves and nodes told apart by a first byte.
final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static byte[] leaf(byte[] data) {
        return sha256(new byte[] {LEAF}, data);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {NODE}, left, right);
    }

    /// Takes leaves one by one and keeps a hash for each level only.
    static final class Root {

        private final Deque<byte[]> peaks = new ArrayDeque<>();
        private long leaves;

        void add(byte[] data) {
            byte[] hash = leaf(data);
            // One peak is merged for each one-bit at the end of the count.
            for (long carry = leaves; (carry & 1) == 1; carry >>= 1) {
                hash = node(peaks.pop(), hash);
            }
            peaks.push(hash);
            leaves++;
        }

        long leaves() {
            return leaves;
        }

        /// Of what was added so far; of nothing, the hash of nothing.
        byte[] hash() {
            byte[] hash = null;
            for (byte[] peak : peaks) {
                hash = hash == null ? peak : node(peak, hash);
            }
            return hash == null ? sha256() : hash;
        }
    }

    /// What turns a leaf into the root: the hashes beside its way up, from the leaf on.
    static List<byte[]> path(List<byte[]> data, int index) {
        List<byte[]> level = data.stream().map(MerkleTree::leaf).toList();
        var path = new ArrayList<byte[]>();
        int place = index;
        while (level.size() > 1) {
            int beside = place ^ 1;
            if (beside < level.size()) {
                path.add(level.get(beside));
            }
            level = above(level);
            place >>= 1;
        }
        return path;
    }

    /// The last of an odd number goes up as it is.
    private static List<byte[]> above(List<byte[]> level) {
        var above = new ArrayList<byte[]>((level.size() + 1) / 2);
        for (int i = 0; i + 1 < level.size(); i += 2) {
            above.add(node(level.get(i), level.get(i + 1)));
        }
        if (level.size() % 2 == 1) {
            above.add(level.getLast());
        }
        return above;
    }
}
