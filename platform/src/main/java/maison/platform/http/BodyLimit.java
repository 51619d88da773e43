package maison.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import maison.platform.eventstore.EventJson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses a body that announces itself as too large before any of it is read.
///
/// The server would do the same, but without saying why.
@Singleton
final class BodyLimit {

    // After the correlation id is known, before the server's own check.
    private static final int ORDER = -900;

    private final long bytesMax;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize max) {
        this.bytesMax = max.asLongValue();
    }

    void onRoutes(@Observes Router router) {
        router.route().order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length == null || (length.length() <= 18 && Long.parseLong(length) <= bytesMax)) {
            context.next();
            return;
        }
        Problem problem = ProblemMappers.problemOf(413);
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .endHandler(_ -> context.request().connection().close())
                .end(json(problem));
    }

    private static String json(Problem problem) {
        try {
            return EventJson.MAPPER.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always JSON", e);
        }
    }
}
