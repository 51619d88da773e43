package maison.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The end of a log, without reading all of it.
final class LogTail {

    private static final int BYTES_MAX = 64 * 1024;

    private LogTail() {}

    static List<String> of(Path log, int lines) throws IOException {
        if (!Files.exists(log)) {
            return List.of("(no log was written)");
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(BYTES_MAX, file.length())];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        }
    }
}
