package maison.customer.privacy.accessing;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import maison.customer.privacy.accessing.ExportFiles.Kept;
import maison.platform.sealing.SubjectKey;

/// Seals what is written to it chunk by chunk; it is whole once [#finish] was called.
final class SealedFile extends OutputStream {

    private static final int CHUNK = 256 * 1024;

    private final ExportFiles files;
    private final UUID export;
    private final UUID customer;
    private final SubjectKey key;
    private final String name;
    private final MessageDigest digest;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;
    private int parts;
    private long bytes;

    /// Begins a file anew, whatever was left of it.
    SealedFile(ExportFiles files, UUID export, UUID customer, SubjectKey key, String name) {
        this.files = files;
        this.export = export;
        this.customer = customer;
        this.key = key;
        this.name = name;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has it", e);
        }
        files.forget(export, name);
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        digest.update(from, offset, length);
        bytes += length;
        int done = 0;
        while (done < length) {
            int some = Math.min(length - done, CHUNK - filled);
            System.arraycopy(from, offset + done, chunk, filled, some);
            filled += some;
            done += some;
            if (filled == CHUNK) {
                store();
            }
        }
    }

    /// The file is whole.
    Kept finish(String section, String mediaType, int items, Instant at) {
        if (filled > 0) {
            store();
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        var kept = new Kept(name, section, mediaType, items, bytes, sha256, parts, at);
        files.whole(export, customer, kept);
        return kept;
    }

    private void store() {
        byte[] content = Arrays.copyOf(chunk, filled);
        files.part(
                export,
                customer,
                name,
                parts,
                key.sealBytes(ExportFiles.field(export, name, parts), content));
        parts++;
        filled = 0;
    }
}
