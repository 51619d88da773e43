package maison.gateway.routing;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import maison.gateway.limiting.Breakers;
import maison.gateway.limiting.RateLimits;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Shows which services can be reached, on the management port and as `/status`.
///
/// Never makes the gateway unready: taking it out of service because one service is down would take
/// the five others with it.
@Readiness
@Singleton
final class UpstreamHealth implements AsyncHealthCheck {

    private static final int PATIENCE_MILLIS = 500;

    private final Map<String, URI> services;
    private final Breakers breakers;
    private final RateLimits limits;
    private final NetClient connections;

    UpstreamHealth(RoutingConfig config, Breakers breakers, RateLimits limits, Vertx vertx) {
        this.services = Map.copyOf(config.services());
        this.breakers = breakers;
        this.limits = limits;
        this.connections =
                vertx.createNetClient(new NetClientOptions().setConnectTimeout(PATIENCE_MILLIS));
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var response = HealthCheckResponse.named("services").up();
        return Uni.createFrom()
                .completionStage(() -> states().toCompletionStage())
                .map(states -> {
                    states.forEach(response::withData);
                    return response.build();
                });
    }

    void mount(@Observes Router router) {
        router.get("/status").handler(this::show);
    }

    private void show(RoutingContext exchange) {
        if (limits.admitAddress(exchange)) {
            exchange.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            states().onSuccess(states -> exchange.end(json(states).encode()));
        }
    }

    private static JsonObject json(Map<String, String> states) {
        var services = new JsonObject();
        states.forEach(services::put);
        return new JsonObject().put("services", services);
    }

    private Future<Map<String, String>> states() {
        Map<String, String> states = new ConcurrentSkipListMap<>();
        List<Future<String>> checks = new ArrayList<>();
        services.forEach((service, address) ->
                checks.add(state(service, address).onSuccess(state -> states.put(service, state))));
        return Future.all(checks).map(states);
    }

    private Future<String> state(String service, URI address) {
        return connections
                .connect(Route.portOf(address), address.getHost())
                .onSuccess(NetSocket::close)
                .map(_ -> breakers.isOpen(service) ? "resting" : "reachable")
                .otherwise("unreachable");
    }
}
