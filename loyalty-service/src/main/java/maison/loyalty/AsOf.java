package maison.loyalty;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// As of which business time, and as known when, a reader wants to see an account.
public final class AsOf {

    @QueryParam("at")
    @Parameter(
            description = "As it was in effect at this instant, past or future; now if absent",
            schema = @Schema(format = "date-time", examples = "2026-03-01T00:00:00Z"))
    @Nullable String at;

    @QueryParam("known")
    @Parameter(
            description = "Only what was recorded by this instant; all if absent",
            schema = @Schema(format = "date-time", examples = "2026-03-05T00:00:00Z"))
    @Nullable String known;

    /// The business time, now if the reader named none.
    ///
    /// @throws ProblemException 400 if it is not an instant
    public Instant at(Clock clock) {
        Instant asked = parse("at", at);
        return asked == null ? clock.instant() : asked;
    }

    /// The time of knowledge; null for all that is known.
    ///
    /// @throws ProblemException 400 if it is not an instant
    public @Nullable Instant known() {
        return parse("known", known);
    }

    private static @Nullable Instant parse(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Instant instant = Instant.parse(text);
            if (instant.isAfter(Instant.EPOCH) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeParseException _) {
            // Answered below, as an instant out of range is.
        }
        throw ProblemException.invalid(name, "must be an RFC 3339 instant between 1970 and 2200");
    }

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
}
