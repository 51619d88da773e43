package maison.purchase.sales.receipt;

import java.time.DateTimeException;
import java.time.Instant;
import maison.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;

/// Reads the time parameters `at` and `known`.
final class Moments {

    private Moments() {}

    /// @throws ProblemException 400 for what is no time
    static @Nullable Instant read(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw ProblemException.invalid(
                    parameter, "must be an RFC 3339 time such as" + " 2026-03-14T11:30:00Z");
        }
    }
}
