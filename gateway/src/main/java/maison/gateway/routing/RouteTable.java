package maison.gateway.routing;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maison.gateway.routing.RoutingConfig.Rule;

/// Every route, longest prefix first.
@Singleton
final class RouteTable {

    private final List<Route> routes;

    RouteTable(RoutingConfig config) {
        routes =
                config.rules().entrySet().stream()
                        .flatMap(rule -> laidOut(rule.getKey(), rule.getValue(), config))
                        .sorted(Comparator.comparingInt((Route route) -> -route.prefix().length()))
                        .toList();
    }

    Optional<Route> find(String path) {
        return routes.stream().filter(route -> route.covers(path)).findFirst();
    }

    /// The first segments in use, as `/api`.
    Set<String> roots() {
        return routes.stream()
                .map(route -> "/" + route.prefix().split("/", 3)[1])
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Route> laidOut(String name, Rule rule, RoutingConfig config) {
        return config.services().entrySet().stream()
                .filter(service -> isFor(rule, service.getKey()))
                .map(service -> row(name, service.getKey(), service.getValue(), rule));
    }

    private static Route row(String name, String service, URI upstream, Rule rule) {
        return new Route(
                name, service, upstream, rule.prefix().replace("{service}", service), rule);
    }

    private static boolean isFor(Rule rule, String service) {
        return rule.services().map(named -> named.contains(service)).orElse(true);
    }
}
