package maison.platform.http;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import maison.platform.eventstore.EventJson;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Completes a service's API document with the errors that any operation may answer.
///
/// What an operation says of a status itself always stands. An error that it describes in words
/// alone has a problem document as its body. What many operations share is described once, under
/// `components/responses`. It is done while the service is built.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class CommonAnswers implements OASFilter {

    /// An answer that operations share.
    private record Common(int status, String name, String description, Problem example) {

        String code() {
            return Integer.toString(status);
        }

        APIResponse response() {
            return OASFactory.createAPIResponse()
                    .description(description)
                    .content(content(example));
        }
    }

    private static final Common INVALID =
            new Common(
                    400,
                    "InvalidRequest",
                    "Fields or parameters are missing or wrong; each is named, fields by a JSON pointer",
                    Problem.invalid(
                            List.of(
                                    new Problem.Field(
                                            "/lines/0/quantity", "must be greater than 0"))));
    private static final Common UNAUTHENTICATED =
            new Common(
                    401,
                    "Unauthenticated",
                    "No valid bearer token",
                    ProblemMappers.unauthenticated());
    private static final Common FORBIDDEN =
            new Common(
                    403,
                    "Forbidden",
                    "The role does not allow it, or it is another store's or another client's",
                    ProblemMappers.forbidden());
    private static final Common TOO_LARGE =
            new Common(
                    413,
                    "BodyTooLarge",
                    "The body is larger than this address takes",
                    ProblemMappers.problemOf(413));
    private static final Common OTHER_TYPE =
            new Common(
                    415,
                    "UnknownMediaType",
                    "This address does not read that media type",
                    ProblemMappers.problemOf(415));
    private static final Common TOO_MANY =
            new Common(
                    429,
                    "TooManyRequests",
                    "The gateway's answer to a caller who asks too often; `Retry-After` says for how"
                            + " many seconds to wait",
                    Problem.of(
                            429,
                            "too-many-requests",
                            "Slow down",
                            "Wait as long as Retry-After says."));
    private static final Common UNAVAILABLE =
            new Common(
                    503,
                    "Unavailable",
                    "Not able to answer right now; the same request may be sent again after"
                            + " `Retry-After` seconds",
                    ProblemMappers.unavailable());

    private static final TypeReference<Map<String, Object>> JSON_OBJECT = new TypeReference<>() {};

    // Quarkus's own words, which say no more than the status does.
    private static final Set<String> UNSAID =
            Set.of("Bad Request", "Not Authorized", "Not Allowed");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var shared = new TreeMap<String, APIResponse>();
        for (PathItem path : document.getPaths().getPathItems().values()) {
            for (Operation operation : path.getOperations().values()) {
                List<Common> common = common(path, operation);
                complete(operation, common);
                common.forEach(each -> shared.putIfAbsent(each.name(), each.response()));
            }
        }
        Components components = document.getComponents();
        if (components.getResponses() != null) {
            // Those that a service shares itself are errors too.
            components.getResponses().values().forEach(CommonAnswers::addProblem);
            shared.putAll(components.getResponses());
        }
        components.setResponses(shared);
    }

    private static void complete(Operation operation, List<Common> common) {
        var responses = new TreeMap<String, APIResponse>();
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, response) -> {
                    if (!isUnsaid(response)) {
                        responses.put(status, response);
                    }
                });
        for (Common each : common) {
            responses.putIfAbsent(each.code(), OASFactory.createAPIResponse().ref(each.name()));
        }
        responses.forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                addProblem(response);
            }
        });
        operation.getResponses().setAPIResponses(responses);
    }

    private static void addProblem(APIResponse response) {
        if (response.getRef() == null && isEmpty(response.getContent())) {
            response.content(content(null));
        }
    }

    private static boolean isUnsaid(APIResponse response) {
        String words = response.getDescription();
        return words != null && UNSAID.contains(words) && isEmpty(response.getContent());
    }

    private static List<Common> common(PathItem path, Operation operation) {
        var common = new ArrayList<Common>();
        boolean hasBody = operation.getRequestBody() != null;
        if (hasBody || isAny(operation.getParameters()) || isAny(path.getParameters())) {
            common.add(INVALID);
        }
        if (isAny(operation.getSecurity())) {
            common.add(UNAUTHENTICATED);
            common.add(FORBIDDEN);
        }
        if (hasBody) {
            common.add(TOO_LARGE);
            common.add(OTHER_TYPE);
        }
        common.add(TOO_MANY);
        common.add(UNAVAILABLE);
        return common;
    }

    private static boolean isAny(@Nullable List<?> list) {
        return list != null && !list.isEmpty();
    }

    private static boolean isEmpty(@Nullable Content content) {
        return content == null
                || content.getMediaTypes() == null
                || content.getMediaTypes().isEmpty();
    }

    private static Content content(@Nullable Problem example) {
        var media =
                OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        if (example != null) {
            media.example(EventJson.MAPPER.convertValue(example, JSON_OBJECT));
        }
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media);
    }
}
