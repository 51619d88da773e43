package maison.customer.privacy.accessing;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import maison.customer.privacy.accessing.NotGiven.Refused;
import maison.customer.privacy.accessing.NotGiven.Unanswered;
import maison.platform.security.Correlation;
import maison.platform.security.OnBehalf;

/// Reads over the services' own doors what a customer may see there, this one's included: each
/// decides by itself what that is.
///
/// Each is asked three times with a pause, and has a circuit of its own: one that does not answer
/// is left alone for a while.
@Singleton
class Neighbours {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration SIGN_IN = Duration.ofSeconds(10);
    private static final int RETRIES = 2;
    private static final int PAUSE_MILLIS = 400;
    private static final int CIRCUIT_CALLS = 6;
    private static final double CIRCUIT_RATIO = 0.5;
    private static final int CIRCUIT_SECONDS = 10;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int OK = 200;

    private final AccessConfig config;
    private final OidcClient signIn;
    private final TokensHelper tokens = new TokensHelper();
    private final Map<String, Guard> guards = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    Neighbours(AccessConfig config, OidcClient signIn) {
        this.config = config;
        this.signIn = signIn;
    }

    /// What a service answers, of at most a page or a file.
    ///
    /// @return empty if it knows nothing under this path
    /// @throws NotGiven if it does not answer, or says no
    Optional<byte[]> ask(String service, String path, UUID customer, String correlation) {
        try {
            var answer =
                    guards.computeIfAbsent(service, _ -> guard())
                            .call(() -> once(service, path, customer, correlation), byte[][].class);
            return Optional.ofNullable(answer.length == 0 ? null : answer[0]);
        } catch (NotGiven e) {
            throw e;
        } catch (Exception e) {
            // The circuit is open, or something that no service answers with.
            throw new Unanswered(service, e.getClass().getSimpleName());
        }
    }

    private static Guard guard() {
        return Guard.create()
                .withRetry()
                .maxRetries(RETRIES)
                .delay(PAUSE_MILLIS, ChronoUnit.MILLIS)
                .retryOn(Unanswered.class)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(CIRCUIT_CALLS)
                .failureRatio(CIRCUIT_RATIO)
                .delay(CIRCUIT_SECONDS, ChronoUnit.SECONDS)
                .failOn(Unanswered.class)
                .done()
                .build();
    }

    /// None or one body.
    private byte[][] once(String service, String path, UUID customer, String correlation)
            throws InterruptedException {
        var address = config.services().get(service);
        if (address == null) {
            throw new IllegalStateException("No address of " + service);
        }
        var request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(config.patience())
                        .header("Authorization", "Bearer " + token())
                        .header("Maison-Purpose", "access-request")
                        .header(OnBehalf.HEADER, customer.toString())
                        .header(Correlation.HEADER, correlation)
                        .GET()
                        .build();
        try {
            return body(service, http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new Unanswered(service, e.getClass().getSimpleName());
        }
    }

    private static byte[][] body(String service, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status == OK) {
            return new byte[][] {answer.body()};
        }
        if (status == NOT_FOUND) {
            return new byte[0][];
        }
        if (status >= SERVER_ERROR || status == TOO_MANY) {
            throw new Unanswered(service, "answered " + status);
        }
        throw new Refused(service, status);
    }

    private String token() {
        try {
            return tokens.getTokens(signIn).await().atMost(SIGN_IN).getAccessToken();
        } catch (RuntimeException e) {
            throw new Unanswered("sign-in", e.getClass().getSimpleName());
        }
    }
}
