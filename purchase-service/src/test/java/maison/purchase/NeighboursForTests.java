package maison.purchase;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Stands in for customer-service and loyalty-service on real sockets, which a test can really
/// close.
public final class NeighboursForTests implements QuarkusTestResourceLifecycleManager {

    static final Neighbour CUSTOMER = new Neighbour();
    static final Neighbour LOYALTY = new Neighbour();

    /// A service that answers what a test says.
    static final class Neighbour {

        /// What it was asked: headers and body.
        record Asked(String path, String authorization, String correlation, String body) {}

        private static final int PORT_MIN = 24_000;
        private static final int PORT_MAX = 32_000;
        private static final int PORTS_TRIED = 100;

        private final int port = freePort();
        private final List<Asked> asked = new CopyOnWriteArrayList<>();
        private volatile int status = 200;
        private volatile String json = "{}";
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private @Nullable HttpServer server;
        private @Nullable ExecutorService threads;

        // A port is closed and opened again by tests. One of those that connections are made from
        // might be taken meanwhile by one of the service's own.
        private static int freePort() {
            for (int port : new Random().ints(PORTS_TRIED, PORT_MIN, PORT_MAX).toArray()) {
                try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                    return socket.getLocalPort();
                } catch (IOException _) {
                    // Somebody else's.
                }
            }
            throw new IllegalStateException("No port is free");
        }

        String url() {
            return "http://127.0.0.1:" + port;
        }

        /// From now on it answers this.
        void answer(int newStatus, String newJson) {
            status = newStatus;
            json = newJson;
        }

        /// From now on it answers nothing until [#release].
        void hold() {
            gate = new CountDownLatch(1);
        }

        void release() {
            gate.countDown();
        }

        List<Asked> asked() {
            return List.copyOf(asked);
        }

        Asked lastAsked() {
            return asked.getLast();
        }

        synchronized void up() {
            if (server != null) {
                return;
            }
            try {
                var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
                server = HttpServer.create(address, 0);
                threads = Executors.newVirtualThreadPerTaskExecutor();
                server.setExecutor(threads);
                server.createContext("/", this::answer);
                server.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        synchronized void down() {
            release();
            if (server != null && threads != null) {
                server.stop(0);
                threads.shutdownNow();
                server = null;
            }
        }

        private void answer(HttpExchange exchange) throws IOException {
            try (exchange) {
                var headers = exchange.getRequestHeaders();
                asked.add(
                        new Asked(
                                exchange.getRequestURI().toString(),
                                String.valueOf(headers.getFirst("Authorization")),
                                String.valueOf(headers.getFirst("X-Correlation-Id")),
                                new String(
                                        exchange.getRequestBody().readAllBytes(),
                                        StandardCharsets.UTF_8)));
                gate.await();
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public Map<String, String> start() {
        CUSTOMER.up();
        LOYALTY.up();
        return Map.of(
                "MAISON_CUSTOMER_URL",
                CUSTOMER.url(),
                "MAISON_LOYALTY_URL",
                LOYALTY.url(),
                // A pause of a busy machine must not look like a slow neighbour.
                "maison.purchase.counter.asking.Neighbours/identify/Timeout/value",
                "1000",
                "maison.purchase.counter.asking.Neighbours/quote/Timeout/value",
                "1000",
                "maison.checkout.patience",
                "3s",
                // A test does not wait long for a circuit to be tried again.
                "maison.purchase.counter.asking.Neighbours/identify/CircuitBreaker/delay",
                "200",
                "maison.purchase.counter.asking.Neighbours/quote/CircuitBreaker/delay",
                "200");
    }

    @Override
    public void stop() {
        CUSTOMER.down();
        LOYALTY.down();
    }
}
