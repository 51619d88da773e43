package maison.analytics.documenting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maison.platform.http.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Completes the description of every operation: the errors that any can answer, each as a problem
/// document with an example, and the example of success from `openapi-examples/<operationId>.json`.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiCompletion implements OASFilter {

    private record Failure(String description, String code, String title, String detail) {}

    /// By status; those with a blank description are completed where an operation declares them.
    private static final Map<String, Failure> FAILURES =
            Map.of(
                    "400",
                    new Failure(
                            "A parameter or the body cannot be accepted",
                            "invalid-request",
                            "Invalid request",
                            "The request has invalid fields."),
                    "401",
                    new Failure(
                            "No valid token",
                            "unauthenticated",
                            "Unauthenticated",
                            "Send a valid bearer token of this deployment's identity provider."),
                    "403",
                    new Failure(
                            "The role does not allow it, or it is somebody else's",
                            "forbidden",
                            "Forbidden",
                            "Your role does not allow this."),
                    "503",
                    new Failure(
                            "Not able to answer right now; try again",
                            "unavailable",
                            "Unavailable",
                            "Not able to answer right now; try again."),
                    "404",
                    new Failure("", "not-found", "Not found", "There is no such thing."),
                    "409",
                    new Failure(
                            "",
                            "concurrent-change",
                            "Concurrent change",
                            "Others changed it at the same time; try again."),
                    "422",
                    new Failure(
                            "",
                            "idempotency-key-reused",
                            "Idempotency-Key reused",
                            "This Idempotency-Key belongs to another request."));

    private static final List<String> COMMON = List.of("400", "401", "403", "503");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(this::complete));
    }

    private void complete(Operation operation) {
        var responses = operation.getResponses();
        for (String status : COMMON) {
            if (!responses.hasAPIResponse(status)) {
                Failure failure = FAILURES.get(status);
                responses.addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .description(failure == null ? "" : failure.description()));
            }
        }
        responses
                .getAPIResponses()
                .forEach((status, response) -> completeResponse(operation, status, response));
    }

    private void completeResponse(Operation operation, String status, APIResponse response) {
        Failure failure = FAILURES.get(status);
        if (failure != null && response.getContent() == null) {
            response.content(
                    OASFactory.createContent()
                            .addMediaType(Problem.MEDIA_TYPE, problem(status, failure)));
        }
        if (status.startsWith("2") && response.getContent() != null) {
            exampleOf(operation.getOperationId())
                    .ifPresent(example ->
                            response.getContent()
                                    .getMediaTypes()
                                    .values()
                                    .forEach(each -> each.example(example)));
        }
    }

    private static MediaType problem(String status, Failure failure) {
        var example =
                JSON.createObjectNode()
                        .put("type", "/problems/" + failure.code())
                        .put("title", failure.title())
                        .put("status", Integer.parseInt(status))
                        .put("detail", failure.detail());
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                .example(JSON.convertValue(example, Map.class));
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
