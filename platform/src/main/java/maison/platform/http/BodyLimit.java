package maison.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import maison.platform.eventstore.EventJson;

/// Refuses a body that is larger than its address takes: before any of it is read if it announces
/// its length, else while it is read.
///
/// The server would do the same, but without saying why, and with one limit for all addresses.
@Singleton
final class BodyLimit {

    // After the correlation id is known, before the server's own check.
    private static final int ANNOUNCED = -900;

    // After the server has set its own limit, before anything reads a body.
    private static final int READ = -1;

    // Read by Quarkus's body stream.
    private static final String MAX_REQUEST_SIZE = "io.quarkus.max-request-size";

    private final long max;
    private final Map<String, MemorySize> larger;

    BodyLimit(BodySizes sizes) {
        this.max = sizes.max().asLongValue();
        this.larger = sizes.larger();
    }

    void onRoutes(@Observes Router router) {
        router.route().order(ANNOUNCED).handler(this::check);
        router.route().order(READ).handler(this::limit);
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || (length.length() <= 18 && Long.parseLong(length) <= maxOf(context))) {
            context.next();
            return;
        }
        Problem problem = ProblemMappers.problemOf(413);
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .endHandler(_ -> context.request().connection().close())
                .end(EventJson.write(problem));
    }

    private void limit(RoutingContext context) {
        context.put(MAX_REQUEST_SIZE, maxOf(context));
        context.next();
    }

    private long maxOf(RoutingContext context) {
        MemorySize own = larger.get(context.normalizedPath());
        return own == null ? max : own.asLongValue();
    }
}
