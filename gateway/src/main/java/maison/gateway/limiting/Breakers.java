package maison.gateway.limiting;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import maison.gateway.limiting.LimitsConfig.Breaker;

/// One breaker per service, by failure ratio over a window of time.
///
/// Counting failures in a row is wrong for a proxy: one load generator that hangs up looks like a
/// dead service. Callers here say what an outcome was, and a hang-up is no outcome at all.
@Singleton
public final class Breakers {

    private final CircuitBreakerRegistry registry;
    private final MeterRegistry metrics;
    private final Duration rest;

    Breakers(LimitsConfig config, MeterRegistry metrics) {
        this.registry = CircuitBreakerRegistry.of(rules(config.breaker()));
        this.metrics = metrics;
        this.rest = config.breaker().rest();
    }

    /// The breaker of a service; the same one for the same name.
    public CircuitBreaker of(String service) {
        return registry.circuitBreaker(service);
    }

    /// How long a service is left alone once its breaker opened.
    public Duration rest() {
        return rest;
    }

    /// Publishes `gateway_breaker_open` for a service: 1 while it is left alone, else 0.
    public void show(String service) {
        Gauge.builder("gateway.breaker.open", of(service), Breakers::openness)
                .tag("service", service)
                .register(metrics);
    }

    /// True while the service is left alone.
    public boolean isOpen(String service) {
        return of(service).getState() == State.OPEN;
    }

    private static double openness(CircuitBreaker breaker) {
        return breaker.getState() == State.OPEN ? 1 : 0;
    }

    private static CircuitBreakerConfig rules(Breaker breaker) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.TIME_BASED)
                .slidingWindowSize(Math.toIntExact(breaker.window().toSeconds()))
                .minimumNumberOfCalls(breaker.callsMin())
                .failureRateThreshold(breaker.failurePercent())
                .waitDurationInOpenState(breaker.rest())
                .permittedNumberOfCallsInHalfOpenState(breaker.trials())
                .build();
    }
}
