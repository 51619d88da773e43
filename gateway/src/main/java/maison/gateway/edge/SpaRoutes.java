package maison.gateway.edge;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/// Answers what nothing else answered: a page's deep link gets `index.html`, anything else a 404.
///
/// Files themselves are served from `META-INF/resources` by Quarkus before this is asked.
@Singleton
final class SpaRoutes {

    /// Addresses of machines, and files: a typing error there must not look like a page.
    private static final Pattern NEVER_A_PAGE =
            Pattern.compile(
                    "/(api|auth|openapi|asyncapi|assets|webjars|q|status)(/.*)?|.*/[^/]*\\.[^/]*");

    void mount(@Observes Router router) {
        // As a pattern, since the plain path would match `/docs/` too.
        router.getWithRegex("/docs").handler(exchange -> exchange.redirect("/docs/"));
        router.get().order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT).handler(SpaRoutes::page);
        router.route()
                .order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT + 1)
                .handler(Problem.NOT_FOUND::send);
    }

    private static void page(RoutingContext exchange) {
        if (isDeepLink(exchange)) {
            exchange.reroute("/index.html");
        } else {
            exchange.next();
        }
    }

    private static boolean isDeepLink(RoutingContext exchange) {
        var accepted = exchange.request().getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains("text/html")
                && !NEVER_A_PAGE.matcher(exchange.normalizedPath()).matches();
    }
}
