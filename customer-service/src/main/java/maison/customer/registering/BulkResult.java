package maison.customer.registering;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import maison.platform.http.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of one line of a bulk registration.
///
/// @param line counts from 1
/// @param problem why not, for a refused line
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BulkResult")
record BulkResult(
        @Schema(required = true, examples = "1") int line,
        @Schema(
                        required = true,
                        enumeration = {"created", "existing", "refused"})
                Status status,
        @Nullable UUID customerId,
        @Nullable Problem problem) {

    enum Status {
        CREATED,
        EXISTING,
        REFUSED;

        @JsonValue
        String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static BulkResult created(int line, UUID customer) {
        return new BulkResult(line, Status.CREATED, customer, null);
    }

    static BulkResult existing(int line, UUID customer) {
        return new BulkResult(line, Status.EXISTING, customer, null);
    }

    static BulkResult refused(int line, Problem problem) {
        return new BulkResult(line, Status.REFUSED, null, problem);
    }
}
