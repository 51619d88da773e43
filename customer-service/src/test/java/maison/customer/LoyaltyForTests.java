package maison.customer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Stands in for loyalty-service on a real socket.
public final class LoyaltyForTests implements QuarkusTestResourceLifecycleManager {

    /// What it was asked: path with query, and with whose token.
    record Asked(String path, String authorization) {}

    static final List<Asked> ASKED = new CopyOnWriteArrayList<>();

    private static volatile int status = 200;
    private static volatile String json = "{}";

    private @Nullable HttpServer server;

    /// From now on it answers this.
    static void answer(int newStatus, String newJson) {
        status = newStatus;
        json = newJson;
    }

    @Override
    public Map<String, String> start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var started = HttpServer.create(address, 0);
            started.createContext("/", LoyaltyForTests::answer);
            started.start();
            server = started;
            return Map.of(
                    "MAISON_LOYALTY_URL", "http://127.0.0.1:" + started.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            ASKED.add(
                    new Asked(
                            exchange.getRequestURI().toString(),
                            String.valueOf(
                                    exchange.getRequestHeaders().getFirst("Authorization"))));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
