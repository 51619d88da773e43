package maison.purchase.sales.capturing;

import java.util.UUID;
import maison.platform.http.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of one line.
///
/// @param index the line's place in the request, from 0; blank lines do not count
/// @param id the line's id, if it has one
/// @param problem why it was refused
@Schema(requiredProperties = {"index", "status"})
public record BulkResult(
        int index,
        @Nullable UUID id,
        @Schema(enumeration = {"created", "replayed", "parked", "refused"}) String status,
        @Nullable Problem problem) {

    private static final String CONCURRENT_CHANGE = "/problems/concurrent-change";

    static BulkResult done(int index, @Nullable UUID id, boolean repeated) {
        return new BulkResult(index, id, repeated ? "replayed" : "created", null);
    }

    /// A return that waits for its sale.
    static BulkResult parked(int index, @Nullable UUID id) {
        return new BulkResult(index, id, "parked", null);
    }

    /// Whether the line was refused for what is no fault of its own, so that it may go well another
    /// time.
    public boolean mayGoWellLater() {
        return problem != null
                && (problem.status() >= 500 || problem.type().equals(CONCURRENT_CHANGE));
    }

    static BulkResult refused(int index, @Nullable UUID id, Problem problem) {
        return new BulkResult(index, id, "refused", problem);
    }
}
