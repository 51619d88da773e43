package maison.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends a file to `POST /v1/bulk` and counts what is answered, with as little work as can be: the
/// machine's processors are for what is measured.
final class BulkClient {

    private static final byte[] CREATED = "\"created\"".getBytes(StandardCharsets.UTF_8);
    private static final int BUFFER = 1 << 16;

    private final int port;
    private final String token;

    BulkClient(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /// How many lines were answered as created.
    ///
    /// @throws TimeoutException if it takes longer than `seconds`
    long send(Path file, int seconds)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        // The socket is closed first, which ends whoever still waits at it.
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var answer = threads.submit(() -> created(socket.getInputStream()));
            var body = threads.submit(() -> write(socket.getOutputStream(), file));
            long created = answer.get(seconds, TimeUnit.SECONDS);
            body.get(seconds, TimeUnit.SECONDS);
            return created;
        }
    }

    // Not FileChannel.transferTo, which spins while the socket's buffer is full.
    private long write(OutputStream out, Path file) throws IOException {
        String head =
                """
                POST /v1/bulk HTTP/1.1\r
                Host: 127.0.0.1\r
                Authorization: Bearer %s\r
                Content-Type: application/x-ndjson\r
                Content-Length: %d\r
                Connection: close\r
                \r
                """
                        .formatted(token, Files.size(file));
        out.write(head.getBytes(StandardCharsets.UTF_8));
        return Files.copy(file, out);
    }

    private static long created(InputStream answer) throws IOException {
        var in = new BufferedInputStream(answer, BUFFER);
        while (!line(in).isEmpty()) {
            // The head of the answer; what it says shows in the lines.
        }
        var counter = new Counter();
        for (int left = size(in); left > 0; left = size(in)) {
            counter.count(in.readNBytes(left));
            line(in);
        }
        return counter.created;
    }

    // Of the next chunk of the transfer encoding.
    private static int size(InputStream in) throws IOException {
        String size = line(in);
        return size.isEmpty() ? 0 : Integer.parseInt(size, 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /// Finds a word wherever the chunks are cut.
    private static final class Counter {
        private long created;
        private int matched;

        void count(byte[] bytes) {
            for (byte each : bytes) {
                if (each == CREATED[matched]) {
                    matched++;
                } else {
                    matched = each == CREATED[0] ? 1 : 0;
                }
                if (matched == CREATED.length) {
                    created++;
                    matched = 0;
                }
            }
        }
    }
}
