package maison.platform.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import maison.platform.eventstore.EventJson;
import org.jboss.logging.Logger;

/// Answers what fails outside of any resource as resources do, and logs it without what may be
/// secret in its address. The server's own handler would log the address as it came.
@Singleton
final class RouteFailures {

    private static final Logger LOG = Logger.getLogger(RouteFailures.class);

    // Before the server's own.
    private static final int FIRST = -2_000;

    private final DiscreetSpans discreet;

    RouteFailures(DiscreetSpans discreet) {
        this.discreet = discreet;
    }

    void onRoutes(@Observes Router router) {
        router.route().order(FIRST).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        Throwable failure = context.failure();
        boolean refused = failure == null || failure instanceof SecurityException;
        if (refused || context.statusCode() != 500 || context.response().headWritten()) {
            context.next();
            return;
        }
        LOG.errorf(
                failure,
                "%s %s failed",
                context.request().method(),
                discreet.discreet(context.request().path()));
        Problem problem = ProblemMappers.internal();
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(EventJson.write(problem));
    }
}
