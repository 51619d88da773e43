package maison.importer;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Posts lines to a bulk route of the gateway.
///
/// Every line carries its own id, so a request whose answer was lost is simply sent again.
final class BulkClient {

    private static final ObjectReader RESULTS = new JsonMapper().readerFor(BulkResult.class);
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http;
    private final AccessToken token;
    private final URI gateway;

    BulkClient(HttpClient http, AccessToken token, URI gateway) {
        this.http = http;
        this.token = token;
        this.gateway = gateway;
    }

    /// Sends lines and gives the result of each, in order.
    List<BulkResult> post(String path, byte[] lines, int count) throws InterruptedException {
        String used = token.current();
        Answer<List<BulkResult>> answer = postOnce(path, lines, count, used);
        if (answer.status() == UNAUTHORIZED) {
            token.drop(used);
            answer = postOnce(path, lines, count, token.current());
        }
        if (answer.status() != 200) {
            throw new ImportFailure(
                    ExitCode.INCOMPLETE,
                    "The gateway answers %d to %s; may the client import?"
                            .formatted(answer.status(), path));
        }
        return answer.body();
    }

    private Answer<List<BulkResult>> postOnce(String path, byte[] lines, int count, String bearer)
            throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(gateway + path))
                        .timeout(TIMEOUT)
                        .header("Authorization", "Bearer " + bearer)
                        .header("Content-Type", "application/x-ndjson")
                        .header("Accept", "application/x-ndjson")
                        .POST(BodyPublishers.ofByteArray(lines))
                        .build();
        return BackOff.send("the gateway at " + gateway, () -> send(request, count));
    }

    private Answer<List<BulkResult>> send(HttpRequest request, int count)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            return new Answer<>(
                    response.statusCode(), Answer.retryAfter(response.headers()), List.of());
        }
        var results = new ArrayList<BulkResult>(count);
        try (var each = RESULTS.<BulkResult>readValues(response.body())) {
            each.forEachRemaining(results::add);
        }
        if (results.size() != count) {
            // The service went away while it answered; what it did is found again by id.
            throw new IOException("%d results for %d lines".formatted(results.size(), count));
        }
        return new Answer<>(response.statusCode(), Duration.ZERO, results);
    }
}
