package maison.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import maison.gateway.limiting.Breakers;

/// The connections to the services, their breakers, and what is counted about them.
///
/// Streams have a pool of their own, so that waiting event feeds never take a connection from
/// somebody at a till.
@Singleton
final class Upstreams {

    private static final int CONNECTIONS_MAX = 128;
    private static final int STREAMS_MAX = 512;
    private static final int WAITING_MAX = 1024;

    private final HttpClient quick;
    private final HttpClient streams;
    private final Breakers breakers;
    private final MeterRegistry metrics;

    Upstreams(Vertx vertx, Breakers breakers, MeterRegistry metrics, RoutingConfig config) {
        this.quick = client(vertx, CONNECTIONS_MAX);
        this.streams = client(vertx, STREAMS_MAX);
        this.breakers = breakers;
        this.metrics = metrics;
        config.services().keySet().forEach(breakers::show);
    }

    /// Opens or reuses a connection for one request to the route's service.
    Future<HttpClientRequest> request(Route route) {
        var options =
                new RequestOptions()
                        .setHost(route.upstream().getHost())
                        .setPort(Route.portOf(route.upstream()))
                        .setSsl(route.isTls());
        return (route.rule().streaming() ? streams : quick).request(options);
    }

    CircuitBreaker breaker(Route route) {
        return breakers.of(route.service());
    }

    /// How long a failing service is left alone, as a `Retry-After` says it.
    String restSeconds() {
        return Long.toString(breakers.rest().toSeconds());
    }

    /// Counts one finished request; labels are names from the routing table, never from the caller.
    void count(Route route, String outcome, long nanos) {
        var labels = Tags.of("route", route.name(), "service", route.service(), "outcome", outcome);
        metrics.timer("gateway.requests", labels).record(nanos, TimeUnit.NANOSECONDS);
    }

    void countRetry(Route route) {
        metrics.counter("gateway.retries", "service", route.service()).increment();
    }

    @PreDestroy
    void close() {
        quick.close();
        streams.close();
    }

    private static HttpClient client(Vertx vertx, int connectionsMax) {
        return vertx.createHttpClient(
                new HttpClientOptions()
                        .setMaxPoolSize(connectionsMax)
                        .setMaxWaitQueueSize(WAITING_MAX)
                        .setConnectTimeout(2_000)
                        .setKeepAliveTimeout(30)
                        .setMaxHeaderSize(32 * 1024));
    }
}
