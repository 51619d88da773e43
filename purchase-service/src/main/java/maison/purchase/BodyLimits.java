package maison.purchase;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import maison.platform.http.Problem;

/// Limits the body of every request but the bulk ones, which are streams without an end in sight.
/// Files may be larger than requests.
@Singleton
final class BodyLimits {

    private static final long BODY_MAX = 2_000_000;
    private static final String BULK = "/v1/bulk";

    // A file is kept on disk while it is read.
    private static final long FILE_MAX = 500_000_000;
    private static final Set<String> FILES = Set.of("/v1/catalogue/imports", "/v1/imports");

    // Read by Quarkus's body stream, for bodies that do not say their length beforehand.
    private static final String MAX_REQUEST_SIZE = "io.quarkus.max-request-size";

    // After the platform's correlation id, before anything reads a body.
    private static final int ORDER = -1;

    void onRoutes(@Observes Router router) {
        router.route().order(ORDER).handler(BodyLimits::limit);
    }

    private static void limit(RoutingContext context) {
        if (context.normalizedPath().equals(BULK)) {
            context.next();
            return;
        }
        long max = FILES.contains(context.normalizedPath()) ? FILE_MAX : BODY_MAX;
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > max) {
            context.response()
                    .setStatusCode(413)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(TOO_LARGE);
            return;
        }
        context.put(MAX_REQUEST_SIZE, max);
        context.next();
    }

    private static final String TOO_LARGE =
            """
            {"type":"/problems/request-entity-too-large","title":"Request Entity Too Large",\
            "status":413,"detail":"The body is larger than this address takes."}\
            """;
}
