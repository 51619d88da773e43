package maison.customer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import maison.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;

/// The other services as their documents describe what is asked of them here, the sign-in server
/// that gives this service its token, and the way from this service to itself.
public final class HouseForTests implements QuarkusTestResourceLifecycleManager {

    private static final List<String> OTHERS =
            List.of("purchase", "loyalty", "appointment", "notification", "analytics");
    private static final Set<String> DOWN = ConcurrentHashMap.newKeySet();
    private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable HttpServer server;

    /// Lets a service fail, or answer again.
    static void down(String service, boolean is) {
        if (is) {
            DOWN.add(service);
        } else {
            DOWN.remove(service);
        }
    }

    /// Lets a service answer a path with this; else a list is empty and the rest not found.
    static void say(String service, String path, String answer) {
        ANSWERS.put(service + path, answer);
    }

    /// What was asked of other services, with the client whom it was asked for.
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
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/token", HouseForTests::token);
        server.createContext("/customer", this::ourselves);
        OTHERS.forEach(service ->
                server.createContext("/" + service, exchange -> answer(service, exchange)));
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        var settings = new HashMap<String, String>();
        settings.put("quarkus.oidc-client.token-path", address + "token");
        settings.put("MAISON_CUSTOMER_URL", address + "customer");
        OTHERS.forEach(service ->
                settings.put(
                        "MAISON_%s_URL".formatted(service.toUpperCase(java.util.Locale.ROOT)),
                        address + service));
        return settings;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void token(HttpExchange exchange) throws IOException {
        respond(
                exchange,
                200,
                "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                        .formatted(Tokens.named("customer-service", "service", "subject-access"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void ourselves(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString().substring("/customer".length());
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path));
        for (String name : List.of("Authorization", "Maison-Subject", "Maison-Purpose")) {
            request.header(name, exchange.getRequestHeaders().getFirst(name));
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            respond(exchange, answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void answer(String service, HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString().substring(service.length() + 1);
        String subject = exchange.getRequestHeaders().getFirst("Maison-Subject");
        ASKED.add("%s %s %s".formatted(subject, service, path));
        if (DOWN.contains(service)) {
            respond(exchange, 503, new byte[0]);
            return;
        }
        String known = ANSWERS.get(service + path.replaceAll("[?&]limit=\\d+", ""));
        boolean isOne = path.contains("/insight") || service.equals("analytics");
        String body = known != null ? known : isOne ? "{}" : "{\"items\":[]}";
        boolean absent = known == null && service.equals("analytics");
        respond(exchange, absent ? 404 : 200, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
