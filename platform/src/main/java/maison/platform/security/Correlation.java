package maison.platform.security;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/// Gives every request an id that comes back in the answer and stands in every log line and event.
@Singleton
public final class Correlation {

    /// The header that carries it, in both directions.
    public static final String HEADER = "X-Correlation-Id";

    // It tells requests apart and guards nothing, so no secure random number is spent on it.
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    void onRoutes(@Observes Router router) {
        router.route()
                .order(-1_000)
                .handler(context -> {
                    String id = of(context.request());
                    context.request().headers().set(HEADER, id);
                    context.response().putHeader(HEADER, id);
                    MDC.put("correlationId", id);
                    context.next();
                });
    }

    static String of(HttpServerRequest request) {
        String given = request.getHeader(HEADER);
        return given != null && ACCEPTED.matcher(given).matches()
                ? given
                : IDS.generate().toString();
    }
}
