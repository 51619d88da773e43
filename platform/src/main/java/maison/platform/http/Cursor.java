package maison.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place in a list that stays right while the list grows: the sort key of the last item seen.
public final class Cursor {

    private static final String SEPARATOR = "\n";

    private Cursor() {}

    /// An opaque text for the client to give back as `after`.
    public static String of(Object... sortKey) {
        var parts = new ArrayList<String>();
        for (Object each : sortKey) {
            parts.add(each.toString());
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /// The sort key's parts; null if the client started from the beginning.
    ///
    /// @throws ProblemException 400 if the client made the cursor up
    public static @Nullable List<String> read(@Nullable String after, int parts) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            List<String> key = List.of(text.split(SEPARATOR, -1));
            if (key.size() == parts) {
                return key;
            }
        } catch (IllegalArgumentException _) {
            // Answered below, the same as a cursor of another list.
        }
        throw invalid();
    }

    /// The problem for a cursor that this list never gave.
    public static ProblemException invalid() {
        return ProblemException.invalid("after", "must be a cursor as it was given");
    }
}
