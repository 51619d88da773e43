package maison.launcher.running;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Asks a process whether it answers.
final class Probe {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(TIMEOUT)
                    .build();

    private Probe() {}

    /// Whether a GET is answered 200.
    static boolean answers(String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT).build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Whether a connection is accepted.
    static boolean accepts(int port) {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port),
                    (int) TIMEOUT.toMillis());
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
