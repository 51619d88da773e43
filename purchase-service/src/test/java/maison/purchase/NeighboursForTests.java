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

        private final int port = freePort();
        private final List<Asked> asked = new CopyOnWriteArrayList<>();
        private volatile int status = 200;
        private volatile String json = "{}";
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private @Nullable HttpServer server;
        private @Nullable ExecutorService threads;

        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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
                // A test does not wait long for a circuit to be tried again.
                "maison.purchase.asking.Neighbours/identify/CircuitBreaker/delay",
                "200",
                "maison.purchase.asking.Neighbours/quote/CircuitBreaker/delay",
                "200");
    }

    @Override
    public void stop() {
        CUSTOMER.down();
        LOYALTY.down();
    }
}
