package maison.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.concurrent.TimeUnit;

/// What one exchange tells the breaker of its service: good, bad, or (for what the caller did)
/// nothing but the return of the permission.
final class Verdict {

    private final CircuitBreaker breaker;
    private final long startNanos = System.nanoTime();

    Verdict(CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    /// True when the service may be asked; exactly one of the other calls must then follow.
    boolean permitted() {
        return breaker.tryAcquirePermission();
    }

    /// A service that says 500 is working and wrong; one that says 502 to 504 is not working.
    void answered(int status) {
        if (status >= 502 && status <= 504) {
            failed(new IllegalStateException("Answered " + status));
        } else {
            breaker.onSuccess(elapsedNanos(), TimeUnit.NANOSECONDS);
        }
    }

    void failed(Throwable failure) {
        breaker.onError(elapsedNanos(), TimeUnit.NANOSECONDS, failure);
    }

    /// The caller hung up or sent too much, or we were busy: no word about the service.
    void none() {
        breaker.releasePermission();
    }

    long elapsedNanos() {
        return System.nanoTime() - startNanos;
    }
}
