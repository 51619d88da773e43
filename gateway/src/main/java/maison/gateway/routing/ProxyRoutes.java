package maison.gateway.routing;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import maison.gateway.authentication.CrossSite;
import maison.gateway.authentication.SignIn;
import maison.gateway.authentication.Visitor;
import maison.gateway.edge.Problem;
import maison.gateway.limiting.RateLimits;
import maison.gateway.routing.RoutingConfig.Access;

/// Decides whether a request may go to a service: the checks, in their order, in one place.
@Singleton
final class ProxyRoutes {

    private final RouteTable table;
    private final SignIn signIn;
    private final RateLimits limits;
    private final Upstreams upstreams;

    ProxyRoutes(RouteTable table, SignIn signIn, RateLimits limits, Upstreams upstreams) {
        this.table = table;
        this.signIn = signIn;
        this.limits = limits;
        this.upstreams = upstreams;
    }

    void mount(@Observes Router router) {
        table.roots().forEach(root -> router.route(root + "/*").handler(this::handle));
    }

    private void handle(RoutingContext exchange) {
        // Signing in takes a while; no byte of the body may be lost meanwhile.
        exchange.request().pause();
        table.find(exchange.request().path())
                .ifPresentOrElse(
                        route -> identify(exchange, route), () -> Problem.NOT_FOUND.send(exchange));
    }

    private void identify(RoutingContext exchange, Route route) {
        if (route.rule().access() == Access.ANYONE) {
            if (limits.admitAddress(exchange)) {
                forward(exchange, route, Optional.empty());
            }
            return;
        }
        signIn.identify(exchange)
                .onSuccess(visitor -> admit(exchange, route, visitor))
                .onFailure(failure -> SignIn.unavailable(exchange, failure));
    }

    private void admit(RoutingContext exchange, Route route, Optional<Visitor> visitor) {
        if (visitor.isPresent()) {
            admitKnown(exchange, route, visitor.get());
        } else if (limits.admitAddress(exchange)) {
            Problem.NOT_SIGNED_IN.send(exchange);
        }
    }

    private void admitKnown(RoutingContext exchange, Route route, Visitor visitor) {
        if (!limits.admitSubject(exchange, visitor.subject())) {
            return;
        }
        if (CrossSite.forges(exchange.request())) {
            Problem.CROSS_SITE.send(exchange);
        } else if (!route.permits(visitor.roles())) {
            Problem.ROLE_MISSING.send(exchange);
        } else {
            forward(exchange, route, Optional.of(visitor));
        }
    }

    private void forward(RoutingContext exchange, Route route, Optional<Visitor> visitor) {
        BodyRules.refusal(exchange.request(), route)
                .ifPresentOrElse(
                        problem -> problem.send(exchange),
                        () -> new Forwarding(exchange, route, visitor, upstreams).start());
    }
}
