package maison.platform.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An error as RFC 9457 describes it.
///
/// @param type a stable relative URI, such as `/problems/not-found`; programs decide by this
/// @param title the same for every problem of the type
/// @param detail about this occurrence; never holds personal data
/// @param errors for invalid input, one entry for each field
/// @param extensions further members, such as the nearest free slots
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "An error, as in RFC 9457")
public record Problem(
        @Schema(required = true, examples = "/problems/not-found") String type,
        @Schema(required = true, examples = "Not found") String title,
        @Schema(required = true, examples = "404") int status,
        @Schema(required = true, examples = "There is no such sale.") String detail,
        List<Field> errors,
        @JsonIgnore Map<String, Object> extensions) {

    /// The media type of problem documents.
    public static final String MEDIA_TYPE = "application/problem+json";

    /// What is wrong with one field.
    ///
    /// @param pointer a JSON pointer (RFC 6901) into the body, or the name of a parameter
    @Schema(name = "ProblemField")
    public record Field(
            @Schema(required = true, examples = "/lines/0/quantity") String pointer,
            @Schema(required = true, examples = "must be greater than 0") String detail) {}

    public Problem {
        errors = List.copyOf(errors);
        extensions = Map.copyOf(extensions);
    }

    /// A problem with a code of its own, in kebab case.
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem("/problems/" + code, title, status, detail, List.of(), Map.of());
    }

    /// Input that cannot be accepted, field by field.
    public static Problem invalid(List<Field> errors) {
        return new Problem(
                "/problems/invalid-request",
                "Invalid request",
                400,
                "The request has invalid fields.",
                errors,
                Map.of());
    }

    /// The same with one more member.
    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new Problem(type, title, status, detail, errors, more);
    }

    @JsonAnyGetter
    Map<String, Object> members() {
        return extensions;
    }

    /// The HTTP answer.
    public Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
