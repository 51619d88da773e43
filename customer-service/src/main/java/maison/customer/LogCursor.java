package maison.customer;

import maison.platform.http.Cursor;
import org.jspecify.annotations.Nullable;

/// Where to go on in a log that is shown newest first.
public final class LogCursor {

    private LogCursor() {}

    /// Only entries with a smaller id come next.
    ///
    /// @throws maison.platform.http.ProblemException 400 if the client made the cursor up
    public static long before(@Nullable String after) {
        var key = Cursor.read(after, 1);
        try {
            return key == null ? Long.MAX_VALUE : Long.parseLong(key.getFirst());
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
    }
}
