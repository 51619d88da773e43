package maison.purchase;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Cursor;
import org.jspecify.annotations.Nullable;

/// Where a page of a list in the order of time starts: after this entry.
public record TimeCursor(Instant at, UUID id) {

    // The database knows fewer years than Java does.
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LEAST = new UUID(0, 0);

    /// Before everything, for lists that go forward.
    public static final TimeCursor OLDEST = new TimeCursor(FIRST, LEAST);

    /// Later than everything, for lists that go back.
    public static final TimeCursor NEWEST = new TimeCursor(LAST, LEAST);

    /// The place that a client gives back as `after`.
    ///
    /// @param beginning where a client starts who gives none
    /// @throws maison.platform.http.ProblemException 400 for a cursor that no list ever gave
    public static TimeCursor read(@Nullable String after, TimeCursor beginning) {
        List<String> key = Cursor.read(after, 2);
        if (key == null) {
            return beginning;
        }
        try {
            Instant at = Instant.parse(key.getFirst());
            if (at.isBefore(FIRST) || at.isAfter(LAST)) {
                throw Cursor.invalid();
            }
            return new TimeCursor(at, UUID.fromString(key.getLast()));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw Cursor.invalid();
        }
    }
}
