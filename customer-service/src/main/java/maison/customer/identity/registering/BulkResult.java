package maison.customer.identity.registering;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import maison.platform.http.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of one line of a bulk registration.
///
/// @param index the line's place in the request, counting from 0
/// @param problem why not, for a refused line
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BulkResult")
record BulkResult(
        @Schema(required = true, examples = "0") int index,
        @Schema(
                        required = true,
                        enumeration = {"created", "replayed", "refused"})
                Status status,
        @Nullable UUID id,
        @Nullable Problem problem) {

    @Schema(name = "BulkStatus")
    enum Status {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("replayed")
        REPLAYED,
        @JsonProperty("refused")
        REFUSED
    }

    static BulkResult created(int index, UUID customer) {
        return new BulkResult(index, Status.CREATED, customer, null);
    }

    static BulkResult replayed(int index, UUID customer) {
        return new BulkResult(index, Status.REPLAYED, customer, null);
    }

    static BulkResult refused(int index, Problem problem) {
        return new BulkResult(index, Status.REFUSED, null, problem);
    }
}
