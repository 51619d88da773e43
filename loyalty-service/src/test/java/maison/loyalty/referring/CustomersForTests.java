package maison.loyalty.referring;

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
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Customer-service as its document describes what is asked of it here.
public final class CustomersForTests implements QuarkusTestResourceLifecycleManager {

    private static final Map<UUID, String> WORDS = new ConcurrentHashMap<>();
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private @Nullable HttpServer server;

    /// Lets it say a word of whoever is compared with somebody; without one it answers 503.
    static void say(UUID customer, String word) {
        WORDS.put(customer, word);
    }

    /// The bodies that it was asked.
    static List<String> asked() {
        return List.copyOf(ASKED);
    }

    @Override
    public Map<String, String> start() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/customers/relation", CustomersForTests::answer);
        server.start();
        return Map.of("MAISON_CUSTOMER_URL", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        ASKED.add(body);
        String word =
                WORDS.entrySet().stream()
                        .filter(each -> body.contains(each.getKey().toString()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
        int status = token == null || !token.startsWith("Bearer ") ? 401 : word == null ? 503 : 200;
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            byte[] bytes =
                    (status == 200 ? "{\"relation\":\"%s\"}".formatted(word) : "{}")
                            .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
