package maison.analytics.documenting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Shows for each operation what it answers when all is well, from
/// `openapi-examples/<operationId>.json`.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AnswerExamples implements OASFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Operation filterOperation(Operation operation) {
        exampleOf(operation.getOperationId())
                .ifPresent(example ->
                        operation
                                .getResponses()
                                .getAPIResponses()
                                .forEach((status, response) -> show(example, status, response)));
        return operation;
    }

    private static void show(Object example, String status, APIResponse response) {
        if (status.startsWith("2") && response.getContent() != null) {
            response.getContent().getMediaTypes().values().forEach(each -> each.example(example));
        }
    }

    private static Optional<Object> exampleOf(String operationId) {
        String resource = "openapi-examples/" + operationId + ".json";
        var loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            JsonNode example = JSON.readTree(in);
            return Optional.of(JSON.convertValue(example, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
