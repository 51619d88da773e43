package maison.gateway.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/// The first to see every request: gives it an id and refuses addresses and methods that have no
/// plain reading.
///
/// The constant security headers are configuration (`quarkus.http.header`).
@Singleton
final class EntryGuard {

    /// Before authentication, which runs at 200, and CORS, which runs at 300.
    private static final int FIRST = 1000;

    private static final Set<HttpMethod> METHODS =
            Set.of(
                    HttpMethod.GET,
                    HttpMethod.HEAD,
                    HttpMethod.POST,
                    HttpMethod.PUT,
                    HttpMethod.PATCH,
                    HttpMethod.DELETE,
                    HttpMethod.OPTIONS);

    void mount(@Observes Filters filters) {
        filters.register(this::guard, FIRST);
    }

    private void guard(RoutingContext exchange) {
        RequestId.assign(exchange);
        var request = exchange.request();
        if ("https".equals(request.scheme())) {
            exchange.response().putHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!METHODS.contains(request.method())) {
            Problem.METHOD.send(exchange);
        } else if (!PlainPath.is(request.path())) {
            Problem.UNSAFE_ADDRESS.send(exchange);
        } else {
            exchange.next();
        }
    }
}
