package maison.loyalty;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;

/// Where a list that is sorted by time goes on.
///
/// @param at of the last that was seen
/// @param id of the last that was seen, for what happened at the same instant
public record Place(Instant at, UUID id) {

    private static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

    // What no clock says, and PostgreSQL still can.
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /// Reads a cursor of an instant and an id; the beginning for none.
    ///
    /// @throws ProblemException 400 if it was made up
    public static Place of(@Nullable String cursor) {
        List<String> key = Cursor.read(cursor, 2);
        if (key == null) {
            return START;
        }
        try {
            Instant at = Instant.parse(key.get(0));
            if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) {
                throw Cursor.invalid();
            }
            return new Place(at, UUID.fromString(key.get(1)));
        } catch (IllegalArgumentException | DateTimeException _) {
            throw Cursor.invalid();
        }
    }

    /// The instant as the database takes it.
    public OffsetDateTime utc() {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
