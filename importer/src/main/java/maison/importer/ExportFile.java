package maison.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A file of exported records, which may have been broken off anywhere.
final class ExportFile {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String END = "export-end";
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private long length;
    private long records;
    private @Nullable String cursor;
    private boolean whole;

    /// Looks what is there; nothing if there is no such file.
    ///
    /// @throws ImportFailure for a file that is no export of this kind
    ExportFile(Path path, String kind) throws IOException {
        this.path = path;
        if (Files.exists(path)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
                for (byte[] line = line(in); line != null && !whole; line = line(in)) {
                    take(line, kind);
                }
            }
        }
    }

    /// Whether its last line is there.
    boolean isWhole() {
        return whole;
    }

    /// Records in it.
    long records() {
        return records;
    }

    /// The place of its last record, such as `1042of98765`; null for none.
    @Nullable String cursor() {
        return cursor;
    }

    /// How far it is: the place of its last record; 0 for none.
    long position() {
        return cursor == null ? 0 : Long.parseLong(cursor.substring(0, cursor.indexOf('o')));
    }

    private void take(byte[] line, String kind) {
        JsonNode node = read(line);
        if (node == null) {
            throw new ImportFailure(
                    ExitCode.USAGE,
                    "%s is no file of exported %s; name another".formatted(path, kind));
        }
        whole = node.path("type").asText().equals(END);
        if (!whole) {
            records++;
            cursor = node.path("cursor").asText();
        }
        length += line.length;
    }

    private static @Nullable JsonNode read(byte[] line) {
        try {
            JsonNode node = JSON.readTree(line);
            return node != null && node.has("cursor") ? node : null;
        } catch (JsonProcessingException _) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
    }

    /// A line with its end; null for none, and for one that was cut.
    private static byte @Nullable [] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int each = in.read(); each >= 0; each = in.read()) {
            line.write(each);
            if (each == '\n') {
                return line.toByteArray();
            }
        }
        return null;
    }

    /// Writes what comes behind the last whole record, up to the line that says it was all.
    ///
    /// @param kind of the records
    /// @param each told of every record
    /// @throws IOException if it breaks off before; what came is kept
    /// @throws ImportFailure if something is missing or was changed on the way
    void append(InputStream from, String kind, Runnable each) throws IOException {
        MessageDigest digest = sha256();
        long before = records;
        try (FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.truncate(length);
        }
        try (OutputStream out =
                        Files.newOutputStream(
                                path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                var in = new BufferedInputStream(from, BUFFER)) {
            for (byte[] line = line(in); line != null; line = line(in)) {
                out.write(line);
                take(line, kind);
                if (whole) {
                    check(line, records - before, HexFormat.of().formatHex(digest.digest()));
                    return;
                }
                digest.update(line);
                each.run();
            }
        }
        throw new IOException("The export broke off");
    }

    private static void check(byte[] end, long count, String sha256) throws IOException {
        JsonNode summary = JSON.readTree(end);
        if (summary.path("count").asLong() != count
                || !summary.path("sha256").asText().equals(sha256)) {
            throw new ImportFailure(
                    ExitCode.INCOMPLETE,
                    "The export says it has %s records with the checksum %s, and %d with %s came. Delete the file and export again."
                            .formatted(
                                    summary.path("count").asText(),
                                    summary.path("sha256").asText(),
                                    count,
                                    sha256));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
