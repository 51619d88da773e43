package maison.purchase.transfer.migrating;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far an import is.
///
/// @param importId computed from the file and how it is read
/// @param mapping the mapping's name; absent for lines that need none
/// @param state where it stands
/// @param rows of the file, without its header
/// @param items sales and returns that the rows make, and rows that none could be made of
/// @param done items that are recorded or refused
/// @param created recorded by this import, parked returns included
/// @param replayed found as they are, such as after a crash between recording and noting it
/// @param perSecond items, since work on it last began; absent before
/// @param secondsLeft at that rate; absent unless it runs
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "SaleImport",
        requiredProperties = {
            "importId",
            "format",
            "dryRun",
            "state",
            "rows",
            "items",
            "done",
            "created",
            "replayed",
            "refused",
            "createdAt"
        })
record SaleImport(
        UUID importId,
        @Schema(enumeration = {"csv", "ndjson"}) String format,
        @Nullable String mapping,
        boolean dryRun,
        @Schema(enumeration = {"waiting", "running", "completed", "cancelled"}) String state,
        int rows,
        int items,
        int done,
        int created,
        int replayed,
        int refused,
        @Nullable Double perSecond,
        @Nullable Long secondsLeft,
        Instant createdAt,
        @Nullable Instant endedAt) {

    static final String COMPLETED = "completed";
    static final String RUNNING = "running";

    private static final double MILLIS = 1_000;

    /// The same with its rate.
    ///
    /// @param since when work on it last began
    /// @param doneBefore how much was done by then
    /// @param now or when it ended
    SaleImport at(Instant since, int doneBefore, Instant now) {
        double seconds = Math.max(1, Duration.between(since, now).toMillis()) / MILLIS;
        double rate = (done - doneBefore) / seconds;
        boolean runs = state.equals(RUNNING) && rate > 0;
        return new SaleImport(
                importId,
                format,
                mapping,
                dryRun,
                state,
                rows,
                items,
                done,
                created,
                replayed,
                refused,
                Math.round(rate * 10) / 10.0,
                runs ? Math.round((items - done) / rate) : null,
                createdAt,
                endedAt);
    }
}
