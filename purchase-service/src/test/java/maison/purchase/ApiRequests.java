package maison.purchase;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The requests with a JSON body that the service's own API document gives examples of.
final class ApiRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

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

    /// A path with an id of its own for each that is open.
    static String address(String path) {
        String named =
                path.replace("{storeId}", "dubai-mall")
                        .replace("{sku}", "RING-" + UUID.randomUUID());
        return PARAMETER.matcher(named).replaceAll(_ -> UUID.randomUUID().toString());
    }
}
