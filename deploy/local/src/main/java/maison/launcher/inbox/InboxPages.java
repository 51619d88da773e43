package maison.launcher.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The inbox as a page (`/`), as JSON (`/messages`) and one mail as it came (`/messages/ID`).
final class InboxPages implements HttpHandler {

    private static final int SHOWN_MAX = 200;
    private static final String MESSAGES = "/messages";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Mails mails;

    InboxPages(Mails mails) {
        this.mails = mails;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (!exchange.getRequestMethod().equals("GET")) {
                answer(exchange, 405, "text/plain", "Only GET.");
            } else if (path.equals("/")) {
                answer(exchange, 200, "text/html", InboxHtml.page(mails.newest(SHOWN_MAX)));
            } else if (path.equals(MESSAGES)) {
                var list = JSON.writeValueAsString(mails.newest(SHOWN_MAX));
                answer(exchange, 200, "application/json", list);
            } else if (path.startsWith(MESSAGES + "/")) {
                source(exchange, path.substring(MESSAGES.length() + 1));
            } else {
                answer(exchange, 404, "text/plain", "Nothing here.");
            }
        }
    }

    private void source(HttpExchange exchange, String id) throws IOException {
        var source = mails.source(id);
        answer(
                exchange,
                source.isPresent() ? 200 : 404,
                "text/plain",
                source.orElse("No such mail."));
    }

    private static void answer(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("X-Content-Type-Options", "nosniff");
        // What a mail says is shown, never run.
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
