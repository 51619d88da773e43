package maison.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The client's own access token (OAuth 2 client credentials), renewed before it runs out.
final class AccessToken {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient http;
    private final Settings settings;
    private final InstantSource clock;
    private String token = "";
    private Instant renewAt = Instant.MIN;

    AccessToken(HttpClient http, Settings settings, InstantSource clock) {
        this.http = http;
        this.settings = settings;
        this.clock = clock;
    }

    /// A token that is good for a while.
    synchronized String current() throws InterruptedException {
        if (!clock.instant().isBefore(renewAt)) {
            renew();
        }
        return token;
    }

    /// Forgets a token that a service did not take, unless another thread already has a new one.
    synchronized void drop(String refused) {
        if (token.equals(refused)) {
            renewAt = Instant.MIN;
        }
    }

    private void renew() throws InterruptedException {
        JsonNode discovery =
                ask(get(URI.create(settings.issuer() + "/.well-known/openid-configuration")));
        JsonNode answer =
                ask(
                        HttpRequest.newBuilder(
                                        URI.create(discovery.path("token_endpoint").asText()))
                                .timeout(TIMEOUT)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form()))
                                .build());
        token = answer.path("access_token").asText();
        long seconds = answer.path("expires_in").asLong(60);
        Instant now = clock.instant();
        // A very short life is used up to its half.
        renewAt = now.plus(longer(Duration.ofSeconds(seconds).minus(MARGIN), seconds / 2));
    }

    private static Duration longer(Duration one, long otherSeconds) {
        Duration other = Duration.ofSeconds(otherSeconds);
        return one.compareTo(other) >= 0 ? one : other;
    }

    private String form() {
        return "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(encoded(settings.clientId()), encoded(settings.clientSecret()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest get(URI address) {
        return HttpRequest.newBuilder(address).timeout(TIMEOUT).GET().build();
    }

    private JsonNode ask(HttpRequest request) throws InterruptedException {
        Answer<String> answer =
                BackOff.send("the sign-in service at " + settings.issuer(), () -> send(request));
        if (answer.status() != 200) {
            throw new ImportFailure(
                    ExitCode.INCOMPLETE,
                    "The sign-in service refuses the client %s (HTTP %d); check the client's secret"
                            .formatted(settings.clientId(), answer.status()));
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException _) {
            throw new ImportFailure(ExitCode.INCOMPLETE, "The sign-in service's answer is no JSON");
        }
    }

    private Answer<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        return new Answer<>(
                response.statusCode(), Answer.retryAfter(response.headers()), response.body());
    }
}
