package maison.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import maison.gateway.authentication.Visitor;
import maison.gateway.edge.RequestId;

/// What crosses the gateway besides the body: nothing a caller could use to pose as somebody else
/// goes in, nothing that belongs to one connection or could replace our own headers comes out.
final class UpstreamHeaders {

    private static final Set<String> NEVER_IN =
            Set.of(
                    "authorization",
                    "cookie",
                    "expect",
                    "forwarded",
                    "maison-subject",
                    "proxy-authorization",
                    "x-http-method-override",
                    "x-real-ip",
                    "x-request-id",
                    "x-correlation-id",
                    "x-user",
                    "x-roles",
                    "x-tenant");

    private static final Set<String> NEVER_OUT =
            Set.of(
                    "connection",
                    "keep-alive",
                    "proxy-authenticate",
                    "server",
                    "set-cookie",
                    "trailer",
                    "upgrade",
                    "x-request-id",
                    "x-correlation-id");

    private UpstreamHeaders() {}

    /// Makes the caller's headers fit for a service.
    static void clean(MultiMap headers, RoutingContext exchange, Optional<Visitor> visitor) {
        removeNamedByConnection(headers);
        for (var name : Set.copyOf(headers.names())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (NEVER_IN.contains(lower) || lower.startsWith("x-forwarded-")) {
                headers.remove(name);
            }
        }
        var request = exchange.request();
        headers.set("X-Forwarded-For", String.valueOf(request.remoteAddress().hostAddress()));
        headers.set("X-Forwarded-Proto", String.valueOf(request.scheme()));
        headers.set("X-Forwarded-Host", String.valueOf(request.authority()));
        headers.set(RequestId.HEADER, RequestId.of(exchange));
        headers.set(RequestId.CORRELATION, RequestId.correlationOf(exchange));
        visitor.ifPresent(
                known -> headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + known.token()));
    }

    /// Makes a service's headers fit for the caller; headers already set by the gateway win.
    static void cleanAnswer(MultiMap headers, RoutingContext exchange) {
        removeNamedByConnection(headers);
        NEVER_OUT.forEach(headers::remove);
        exchange.response().headers().names().forEach(headers::remove);
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static void removeNamedByConnection(MultiMap headers) {
        headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .filter(name -> !"transfer-encoding".equalsIgnoreCase(name))
                .filter(name -> !"content-length".equalsIgnoreCase(name))
                .forEach(headers::remove);
    }
}
