package maison.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The API document that the running service serves, and whether an answer is as it says.
public final class ApiDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    /// What can be asked of the service.
    ///
    /// @param id its `operationId`, or method and path if it has none
    public record Operation(String id, String method, String path, JsonNode says) {

        /// Whether it reads a body.
        public boolean hasBody() {
            return says.has("requestBody");
        }

        /// The roles that may ask; none if anybody may.
        public List<String> roles() {
            var roles = new ArrayList<String>();
            says.path("security")
                    .forEach(scheme ->
                            scheme.forEach(each -> each.forEach(role -> roles.add(role.asText()))));
            return roles;
        }

        /// The statuses of success, in the order of the document.
        public List<Integer> successes() {
            return says.path("responses").properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(status -> status.startsWith("2"))
                    .map(Integer::valueOf)
                    .toList();
        }

        /// The status for a request that was never sent before.
        public int firstSuccess() {
            List<Integer> all = successes();
            return all.contains(201) ? 201 : Collections.max(all);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /// A body that the document shows.
    public record Example(Operation operation, String mediaType, String name, JsonNode value) {

        /// How others refer to it: `operationId/name`.
        public String key() {
            return operation.id() + "/" + name;
        }

        @Override
        public String toString() {
            return operation + " (" + name + ")";
        }
    }

    private final ObjectNode root;
    private final JsonNode components;

    private ApiDocument(ObjectNode root) {
        this.root = root;
        this.components = closed(root.path("components").deepCopy());
        // A problem has members of its own by its type.
        if (components.at("/schemas/Problem") instanceof ObjectNode problem) {
            problem.remove("additionalProperties");
        }
    }

    /// The document of the service under test.
    public static ApiDocument served() {
        return new ApiDocument((ObjectNode) json(given().get("/q/openapi?format=json").asString()));
    }

    /// Everything that can be asked.
    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : root.path("paths").properties()) {
            for (var each : path.getValue().properties()) {
                if (METHODS.contains(each.getKey())) {
                    String method = each.getKey().toUpperCase(Locale.ROOT);
                    String id =
                            each.getValue()
                                    .path("operationId")
                                    .asText(method + " " + path.getKey());
                    operations.add(new Operation(id, method, path.getKey(), each.getValue()));
                }
            }
        }
        return operations;
    }

    /// The bodies that an operation is shown with.
    public static List<Example> examples(Operation operation) {
        var examples = new ArrayList<Example>();
        for (var content : operation.says().at("/requestBody/content").properties()) {
            for (var each : content.getValue().path("examples").properties()) {
                examples.add(
                        new Example(
                                operation,
                                content.getKey(),
                                each.getKey(),
                                each.getValue().path("value")));
            }
        }
        return examples;
    }

    /// All bodies that the document shows.
    public List<Example> examples() {
        return operations().stream().flatMap(each -> examples(each).stream()).toList();
    }

    /// The operations that read a body and show none.
    public List<Operation> withoutExample() {
        return operations().stream()
                .filter(each -> each.hasBody() && examples(each).isEmpty())
                .toList();
    }

    /// Answers whose body is described without a media type, which describes nothing. SmallRye
    /// makes these where neither the annotation nor `@Produces` names one.
    public List<String> answersWithoutMediaType() {
        return operations().stream()
                .flatMap(each ->
                        each.says().path("responses").properties().stream()
                                .filter(answer ->
                                        answer.getValue().has("content")
                                                && answer.getValue().path("content").isEmpty())
                                .map(answer -> each + " " + answer.getKey()))
                .toList();
    }

    /// Checks that an answer has a status, a media type and a body that the document knows, and no
    /// field that it does not know.
    public void assertSaysSo(Operation operation, Response answer) {
        JsonNode said =
                resolved(
                        operation
                                .says()
                                .path("responses")
                                .path(Integer.toString(answer.statusCode())));
        assertThat(said.isMissingNode())
                .as("%s answers %d %s", operation, answer.statusCode(), answer.asString())
                .isFalse();
        String body = answer.asString();
        if (said.path("content").isEmpty()) {
            assertThat(body).as("undocumented body of %s", operation).isEmpty();
            return;
        }
        String type = answer.contentType().replaceFirst(";.*", "");
        JsonNode content = said.path("content").path(type);
        assertThat(content.isMissingNode()).as("%s answers as %s", operation, type).isFalse();
        if (type.endsWith("ndjson")) {
            body.lines().forEach(line -> assertFits(operation, content.path("schema"), line));
        } else if (type.endsWith("json")) {
            assertFits(operation, content.path("schema"), body);
        }
    }

    private void assertFits(Operation operation, JsonNode schema, String body) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", components);
        whole.putArray("allOf").add(closed(schema.deepCopy()));
        assertThat(SCHEMAS.getSchema(whole, WITH_FORMATS).validate(json(body)))
                .as("%s answers %s", operation, body)
                .isEmpty();
    }

    private JsonNode resolved(JsonNode said) {
        String reference = said.path("$ref").asText();
        return reference.isEmpty() ? said : root.at(reference.substring(1));
    }

    /// The same, with no other fields than those that are described.
    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asText().equals("object")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(ApiDocument::closed);
        return schema;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON: " + text, e);
        }
    }
}
