package maison.gateway.limiting;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import maison.gateway.edge.Problem;
import maison.gateway.limiting.LimitsConfig.Rate;

/// One bucket per caller: the subject when one is known, else the network address.
///
/// Buckets live in this process: behind several gateways a caller has one in each.
@Singleton
public final class RateLimits {

    private static final int CALLERS_MAX = 100_000;

    private final Rate signedIn;
    private final Rate anonymous;
    private final LoadingCache<String, Bucket> bySubject;
    private final LoadingCache<String, Bucket> byAddress;

    RateLimits(LimitsConfig config) {
        signedIn = config.signedIn();
        anonymous = config.anonymous();
        bySubject = buckets(signedIn);
        byAddress = buckets(anonymous);
    }

    /// Takes one request from the subject's bucket; when it is empty, answers 429 and says false.
    public boolean admitSubject(RoutingContext exchange, String subject) {
        return admit(exchange, signedIn, bySubject.get(subject));
    }

    /// Takes one request from the caller's address; when it is empty, answers 429 and says false.
    public boolean admitAddress(RoutingContext exchange) {
        var address = exchange.request().remoteAddress().hostAddress();
        return admit(exchange, anonymous, byAddress.get(String.valueOf(address)));
    }

    private static boolean admit(RoutingContext exchange, Rate rate, Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        exchange.response()
                .putHeader("RateLimit-Limit", Integer.toString(rate.burst()))
                .putHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()))
                .putHeader("RateLimit-Reset", seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            refuse(exchange, probe);
        }
        return probe.isConsumed();
    }

    private static void refuse(RoutingContext exchange, ConsumptionProbe probe) {
        exchange.response()
                .putHeader(HttpHeaders.RETRY_AFTER, seconds(probe.getNanosToWaitForRefill()));
        Problem.TOO_MANY.send(exchange);
    }

    private static String seconds(long nanos) {
        return Long.toString(Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    }

    private static LoadingCache<String, Bucket> buckets(Rate rate) {
        return Caffeine.newBuilder()
                .maximumSize(CALLERS_MAX)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(_ -> bucket(rate));
    }

    private static Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(rate.burst())
                                .refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
