package maison.loyalty.proving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The tree against the words of RFC 6962, section 2.1.
class MerkleTreeTest {

    private static List<byte[]> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> ("leaf " + each).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] root(List<byte[]> leaves) {
        var root = new MerkleTree.Root();
        leaves.forEach(root::add);
        return root.hash();
    }

    /// As the RFC defines it: split at the largest power of two below the count.
    private static byte[] defined(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return MerkleTree.sha256();
        }
        if (leaves.size() == 1) {
            return MerkleTree.sha256(new byte[] {0}, leaves.getFirst());
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return MerkleTree.sha256(
                new byte[] {1},
                defined(leaves.subList(0, split)),
                defined(leaves.subList(split, leaves.size())));
    }

    private static List<byte[]> definedPath(List<byte[]> leaves, int index) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, split);
        List<byte[]> right = leaves.subList(split, leaves.size());
        var path =
                new ArrayList<byte[]>(
                        index < split
                                ? definedPath(left, index)
                                : definedPath(right, index - split));
        path.add(defined(index < split ? right : left));
        return path;
    }

    @Test
    void nothing_and_an_empty_leaf_hash_as_everywhere() {
        assertThat(HexFormat.of().formatHex(root(List.of())))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(HexFormat.of().formatHex(root(List.of(new byte[0]))))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    static Stream<Integer> sizes() {
        return IntStream.rangeClosed(0, 40).boxed();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void root_and_paths_are_as_defined(int size) {
        List<byte[]> leaves = leaves(size);
        assertThat(root(leaves)).isEqualTo(defined(leaves));
        for (int i = 0; i < size; i++) {
            assertThat(hex(MerkleTree.path(leaves, i))).isEqualTo(hex(definedPath(leaves, i)));
        }
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
