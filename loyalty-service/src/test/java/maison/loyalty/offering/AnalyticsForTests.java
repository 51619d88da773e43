package maison.loyalty.offering;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Analytics-service as its document describes what is asked of it here, with two members to a
/// stretch. The segment `vip` is never to be had.
public final class AnalyticsForTests implements QuarkusTestResourceLifecycleManager {

    private static final int STRETCH = 2;
    private static final Map<String, List<UUID>> MEMBERS = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;

    static void say(String segment, UUID... members) {
        MEMBERS.put(segment, List.of(members));
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
        server.createContext("/v1/segments/", AnalyticsForTests::answer);
        server.start();
        return Map.of("MAISON_ANALYTICS_URL", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String segment = exchange.getRequestURI().getPath().split("/", -1)[3];
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        List<UUID> all = MEMBERS.get(segment);
        int status = token == null ? 401 : segment.equals("vip") ? 500 : all == null ? 404 : 200;
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            String body = status == 200 && all != null ? stretch(all, query) : "{}";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String stretch(List<UUID> all, String query) {
        int from = 0;
        for (String each : query.split("&", -1)) {
            from = each.startsWith("after=") ? Integer.parseInt(each.substring(6)) : from;
        }
        int to = Math.min(all.size(), from + STRETCH);
        String items =
                new ArrayList<>(all.subList(from, to))
                        .stream()
                                .map(each -> "{\"customerId\":\"" + each + "\",\"reason\":\"r\"}")
                                .collect(Collectors.joining(","));
        return "{\"items\":["
                + items
                + "]"
                + (to < all.size() ? ",\"next\":\"" + to + "\"" : "")
                + "}";
    }
}
