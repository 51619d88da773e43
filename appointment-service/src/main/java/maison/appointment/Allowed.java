package maison.appointment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/// Who may touch which booking, the same for all use cases.
public final class Allowed {

    /// What an id that the retailer chooses looks like.
    public static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

    private Allowed() {}

    /// The client that a booking is for: a client books for themself alone.
    public static @Nullable UUID customerFor(Caller caller, @Nullable UUID asked) {
        if (!caller.has(Roles.CLIENT)) {
            return asked;
        }
        var own =
                caller.claim("customer_id")
                        .map(UUID::fromString)
                        .orElseThrow(() ->
                                new ProblemException(
                                        Problem.of(
                                                403,
                                                "forbidden",
                                                "Forbidden",
                                                "Your token names no customer.")));
        if (asked != null) {
            caller.requireOwn(asked);
        }
        return own;
    }

    /// Visits start at whole minutes.
    ///
    /// @throws ProblemException 400 otherwise
    public static Instant wholeMinute(Instant start) {
        if (!start.equals(start.truncatedTo(ChronoUnit.MINUTES))) {
            throw ProblemException.invalid("/start", "must be a whole minute");
        }
        return start;
    }
}
