package maison.purchase;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import maison.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;

/// The requests with a JSON body that the service's own API document gives examples of.
final class ApiRequests {

    static final ObjectMapper JSON = new ObjectMapper();

    /// One example of one operation.
    record Example(
            String method,
            String path,
            String operationId,
            String name,
            JsonNode body,
            JsonNode responses) {

        @Override
        public String toString() {
            return method + " " + path + " (" + name + ")";
        }
    }

    private static final EncoderConfig AS_IT_IS =
            EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false);

    private ApiRequests() {}

    /// All of them.
    static List<Example> all() {
        var examples = new ArrayList<Example>();
        JsonNode paths = document().path("paths");
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                JsonNode content =
                        operation
                                .getValue()
                                .path("requestBody")
                                .path("content")
                                .path("application/json");
                for (var example : content.path("examples").properties()) {
                    examples.add(
                            new Example(
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    operation.getValue().path("operationId").asText(),
                                    example.getKey(),
                                    example.getValue().path("value"),
                                    operation.getValue().path("responses")));
                }
            }
        }
        return examples;
    }

    /// The operations that take JSON, whether they have an example or not: `METHOD path`.
    static List<String> operationsWithBody() {
        var operations = new ArrayList<String>();
        for (var path : document().path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (operation.getValue().at("/requestBody/content").has("application/json")) {
                    operations.add(
                            operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
            }
        }
        return operations;
    }

    /// One operation.
    ///
    /// @param contentType of its body, the first there is; null for none
    record Operation(String method, String path, String id, @Nullable String contentType) {

        @Override
        public String toString() {
            return id + ": " + method + " " + path;
        }
    }

    /// All operations.
    static List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : document().path("paths").properties()) {
            if (!path.getKey().startsWith("/v1/")) {
                continue;
            }
            for (var operation : path.getValue().properties()) {
                var types = operation.getValue().at("/requestBody/content").fieldNames();
                operations.add(
                        new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                nameOf(operation.getKey(), path.getKey(), operation.getValue()),
                                types.hasNext() ? types.next() : null));
            }
        }
        return operations;
    }

    /// What all services have from the platform goes by its address.
    private static String nameOf(String method, String path, JsonNode operation) {
        return path.matches("/v1/(events|operations)(/.*)?")
                ? method.toUpperCase(Locale.ROOT) + ":" + path
                : operation.path("operationId").asText();
    }

    private static JsonNode document() {
        try {
            return JSON.readTree(given().get("/q/openapi?format=json").asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The API document is no JSON", e);
        }
    }

    /// Sends a body to an operation, at an address of its own, as somebody who may do most.
    static Response send(Example example, String contentType, byte[] body) {
        RequestSpecification request =
                given().auth()
                        .oauth2(Tokens.of("admin"))
                        .config(
                                config().encoderConfig(
                                                AS_IT_IS.encodeContentTypeAs(
                                                        contentType, ContentType.TEXT)))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(contentType)
                        .body(body);
        return request.request(example.method(), address(example.path()));
    }

    /// The same with an id of its own for each that is open.
    static String address(String path) {
        return path.replace("{storeId}", "dubai-mall")
                .replace("{sku}", "RING-" + UUID.randomUUID())
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }
}
