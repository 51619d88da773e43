package maison.gateway.edge;

import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/// The ids that tie a request to its log lines: one made here, and the caller's own correlation id.
public final class RequestId {

    public static final String HEADER = "X-Request-Id";
    public static final String CORRELATION = "X-Correlation-Id";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestId() {}

    /// Gives the request its id; a correlation id from outside is kept only when it is well formed,
    /// since it ends up in log lines.
    static void assign(RoutingContext exchange) {
        var id = UUID.randomUUID().toString();
        var given = exchange.request().getHeader(CORRELATION);
        var correlation = given != null && WELL_FORMED.matcher(given).matches() ? given : id;
        exchange.put(HEADER, id).put(CORRELATION, correlation);
        exchange.response().putHeader(HEADER, id).putHeader(CORRELATION, correlation);
        MDC.put("requestId", id);
        MDC.put("correlationId", correlation);
    }

    /// The id given to this request.
    public static String of(RoutingContext exchange) {
        return Objects.requireNonNull(exchange.get(HEADER));
    }

    /// The id that ties this request to others of the same piece of work.
    public static String correlationOf(RoutingContext exchange) {
        return Objects.requireNonNull(exchange.get(CORRELATION));
    }
}
