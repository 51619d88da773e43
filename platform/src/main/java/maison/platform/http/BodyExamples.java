package maison.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import maison.platform.eventstore.EventJson;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Shows the examples of bodies that are not one JSON value as they are sent. Annotations hold
/// newline-delimited JSON as an array of its lines, and a form as an object of its parts.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class BodyExamples implements OASFilter {

    @Override
    public RequestBody filterRequestBody(RequestBody body) {
        show(body.getContent());
        return body;
    }

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        show(response.getContent());
        return response;
    }

    private static void show(@Nullable Content content) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        for (Map.Entry<String, MediaType> each : content.getMediaTypes().entrySet()) {
            Map<String, Example> examples = each.getValue().getExamples();
            if (examples != null) {
                examples.values().forEach(example -> show(each.getKey(), example));
            }
        }
    }

    private static void show(String mediaType, Example example) {
        JsonNode value = json(example.getValue());
        if (mediaType.endsWith("ndjson") && value.isArray()) {
            var lines = new StringBuilder();
            value.forEach(line -> lines.append(line).append('\n'));
            example.setValue(lines.toString());
        } else if (mediaType.startsWith("multipart/") && value.isObject()) {
            example.setValue(EventJson.MAPPER.convertValue(value, Object.class));
        }
    }

    private static JsonNode json(@Nullable Object value) {
        if (value instanceof String text) {
            try {
                return EventJson.MAPPER.readTree(text);
            } catch (JsonProcessingException _) {
                // A text that is no JSON is shown as it is.
            }
        }
        return EventJson.MAPPER.valueToTree(value);
    }
}
