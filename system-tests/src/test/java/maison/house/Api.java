package maison.house;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import maison.launcher.Listener;

/// Talks to the house over the gateway as one machine client, the way a till or an importer does.
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /// What was answered.
    public record Answer(int status, String text, HttpResponse<String> response) {

        /// The body as JSON; a missing node if it is none.
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException _) {
                return MissingNode.getInstance();
            }
        }

        /// A header's value, empty if it is not there.
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private final String token;

    private Api(String token) {
        this.token = token;
    }

    /// Signs a machine client in, such as `integration` or `pos-main-1`.
    public static Api as(String client) throws IOException, InterruptedException {
        return new Api(SharedHouse.get().token(client));
    }

    /// The bearer token itself, for requests that go past the gateway.
    public String token() {
        return token;
    }

    /// Nobody: no token at all.
    public static Api anonymous() {
        return new Api("");
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, null, Map.of());
    }

    public Answer put(String path, String json) throws IOException, InterruptedException {
        return send("PUT", path, json, Map.of());
    }

    public Answer post(String path, String json, Map<String, String> headers)
            throws IOException, InterruptedException {
        return send("POST", path, json, headers);
    }

    /// Any request to the gateway.
    public Answer send(
            String method,
            String path,
            @org.jspecify.annotations.Nullable String json,
            Map<String, String> headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(SharedHouse.url(Listener.GATEWAY) + path))
                        .timeout(Duration.ofMinutes(1));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (json == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(json));
        }
        // The last value wins, so a test may send another media type.
        headers.forEach(request::setHeader);
        var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), response);
    }
}
