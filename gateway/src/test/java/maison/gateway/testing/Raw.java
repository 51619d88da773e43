package maison.gateway.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A connection that sends exactly the bytes given, which no HTTP client library would.
public final class Raw implements AutoCloseable {

    private final Socket socket = new Socket();

    private Raw(String fromAddress) throws IOException {
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral(fromAddress), 0));
        socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), RestAssured.port));
        socket.setSoTimeout(30_000);
    }

    public static Raw connect() {
        return connectFrom("127.0.0.1");
    }

    /// Linux owns all of 127/8, so a caller can have any address in it.
    public static Raw connectFrom(String address) {
        try {
            return new Raw(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends a head (lines without their ends) and waits for the whole answer and its end.
    public static String exchange(String... head) {
        try (var raw = connect()) {
            raw.send(head, "Connection: close");
            return raw.rest();
        }
    }

    public void send(String[] head, String... more) {
        var lines = String.join("\r\n", head) + "\r\nHost: shop.example\r\n";
        var rest = more.length == 0 ? "" : String.join("\r\n", more) + "\r\n";
        write((lines + rest + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    public void write(byte[] bytes) {
        try {
            output().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public OutputStream output() throws IOException {
        return socket.getOutputStream();
    }

    /// Everything up to the end of the connection.
    public String rest() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The next bytes that arrive, at most so many.
    public String some(int bytesMax) {
        try {
            var buffer = new byte[bytesMax];
            var read = socket.getInputStream().read(buffer);
            return new String(buffer, 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What arrives, up to and with this text; all there was if it never came.
    public String until(String text) {
        var all = new StringBuilder();
        String next;
        do {
            next = some(4096);
            all.append(next);
        } while (!next.isEmpty() && all.indexOf(text) < 0);
        return all.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
