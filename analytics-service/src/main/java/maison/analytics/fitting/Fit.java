package maison.analytics.fitting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A fit that was asked for, and how far it has come.
@Schema(name = "Fit", description = "A fit that was asked for, and how far it has come")
public record Fit(
        @Schema(required = true) UUID fitId,
        @Schema(required = true) State state,
        @Schema(required = true, description = "What is being done", examples = "assessing")
                String phase,
        @Schema(required = true) Progress progress,
        @Schema(required = true) Instant requestedAt,
        @Schema(required = true, description = "Who asked; `schedule` if nobody did")
                String requestedBy,
        @Schema(description = "Last day to fit on; absent for the last day with a sale")
                @Nullable LocalDate asOf,
        @Schema(description = "The version that came out; present when it succeeded")
                @Nullable Integer modelVersion,
        @Schema(description = "Why it failed") @Nullable String error) {

    /// Where a fit stands.
    public enum State {
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED;

        /// As written in JSON and in the table.
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Steps of the current phase.
    @Schema(name = "FitProgress")
    public record Progress(
            @Schema(required = true, examples = "40000") long done,
            @Schema(required = true, examples = "100000") long total) {}
}
