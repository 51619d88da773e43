package maison.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A real mail server, and customer-service as its contact-card contract describes it.
public final class NeighboursForTests implements QuarkusTestResourceLifecycleManager {

    private static final Map<UUID, String> CARDS = new ConcurrentHashMap<>();
    private static final Map<UUID, String> LINKS = new ConcurrentHashMap<>();
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static final AtomicInteger FAILURES = new AtomicInteger();
    private static @Nullable GreenMail mail;
    private @Nullable HttpServer customers;

    /// The mail server.
    public static GreenMail mail() {
        if (mail == null) {
            throw new IllegalStateException("Not started");
        }
        return mail;
    }

    /// Mail in the inbox of an address.
    public static List<jakarta.mail.internet.MimeMessage> inbox(String address) {
        return java.util.Arrays.stream(mail().getReceivedMessages())
                .filter(each -> isTo(each, address))
                .toList();
    }

    /// Lets customer-service release an address.
    public static void release(UUID customer, String address, String language, String greeting) {
        CARDS.put(
                customer,
                """
                {"decision":"released","customerId":"%s","purpose":"loyalty","channel":"email",
                 "greeting":"%s","address":"%s","language":"%s",
                 "consent":{"eventId":"01957f00-0000-7000-8000-000000000002",
                            "textVersion":"loyalty-3","at":"2026-01-01T00:00:00Z"},
                 "preferences":"https://maison.example/api/customer/v1/open/preferences/abc",
                 "decidedAt":"2026-03-04T10:00:00Z"}
                """
                        .formatted(customer, greeting, address, language));
    }

    /// Lets customer-service give the link to what a client is asked; it says 409 for any other.
    public static void link(UUID about, String url, String subject) {
        LINKS.put(
                about,
                "{\"url\":\"%s\",\"expiresAt\":\"2199-01-01T00:00:00Z\",\"purposeName\":\"%s\"}"
                        .formatted(url, subject));
    }

    /// Lets customer-service refuse.
    public static void refuse(UUID customer, String reason) {
        CARDS.put(
                customer,
                """
                {"decision":"refused","customerId":"%s","purpose":"loyalty","channel":"email",
                 "reason":"%s","decidedAt":"2026-03-04T10:00:00Z"}
                """
                        .formatted(customer, reason));
    }

    /// Lets customer-service refuse until a moment.
    public static void hold(UUID customer, String reason, Instant notBefore) {
        CARDS.put(
                customer,
                """
                {"decision":"refused","customerId":"%s","purpose":"loyalty","channel":"email",
                 "reason":"%s","notBefore":"%s","decidedAt":"2026-03-04T10:00:00Z"}
                """
                        .formatted(customer, reason, notBefore));
    }

    /// Lets customer-service answer 503 to the next requests.
    public static void failNext(int times) {
        FAILURES.set(times);
    }

    /// What customer-service was asked: path, then body.
    public static List<String> asked() {
        return List.copyOf(ASKED);
    }

    @Override
    public Map<String, String> start() {
        var smtp = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        mail = new GreenMail(smtp);
        mail.start();
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            customers = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        customers.createContext("/", NeighboursForTests::answer);
        customers.start();
        return Map.of(
                "MAISON_SMTP_HOST", "127.0.0.1",
                "MAISON_SMTP_PORT", Integer.toString(mail.getSmtp().getPort()),
                "MAISON_CUSTOMER_URL", "http://127.0.0.1:" + customers.getAddress().getPort(),
                "MAISON_CLIENT_ID", "notification-service",
                "MAISON_CLIENT_SECRET", "test-only",
                "MAISON_OIDC_TOKEN_PATH", "/token");
    }

    @Override
    public void stop() {
        if (customers != null) {
            customers.stop(0);
        }
        if (mail != null) {
            mail.stop();
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var token = exchange.getRequestHeaders().getFirst("Authorization");
        ASKED.add(path + " " + body);
        var parts = path.split("/", -1);
        if (token == null || !token.startsWith("Bearer ")) {
            respond(exchange, 401, "{}");
        } else if (FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            respond(exchange, 503, "{}");
        } else {
            if (path.endsWith("/link")) {
                var link = LINKS.get(UUID.fromString(parts[parts.length - 2]));
                respond(exchange, link == null ? 409 : 200, link == null ? "{}" : link);
                return;
            }
            var card = CARDS.get(UUID.fromString(parts[3]));
            respond(exchange, card == null ? 404 : 200, card == null ? "{}" : card);
        }
    }

    private static void respond(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static boolean isTo(jakarta.mail.internet.MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().equals(address);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
