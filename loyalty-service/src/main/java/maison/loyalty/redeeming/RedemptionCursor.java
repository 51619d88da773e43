package maison.loyalty.redeeming;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Cursor;
import org.jspecify.annotations.Nullable;

/// A place in a customer's redemptions: the moment of the hold, and its id.
record RedemptionCursor(Instant heldAt, UUID id) {

    private static final Comparator<RedemptionCursor> ORDER =
            Comparator.comparing(RedemptionCursor::heldAt).thenComparing(RedemptionCursor::id);

    static String of(RedemptionView view) {
        return Cursor.of(view.heldAt(), view.redemptionId());
    }

    /// Up to one more than `limit`, after the cursor's.
    static List<RedemptionView> after(
            List<RedemptionView> all, @Nullable String cursor, int limit) {
        RedemptionCursor last = read(cursor);
        return all.stream()
                .filter(each -> last == null || ORDER.compare(place(each), last) > 0)
                .limit(limit + 1L)
                .toList();
    }

    private static RedemptionCursor place(RedemptionView view) {
        return new RedemptionCursor(view.heldAt(), view.redemptionId());
    }

    private static @Nullable RedemptionCursor read(@Nullable String cursor) {
        List<String> key = Cursor.read(cursor, 2);
        if (key == null) {
            return null;
        }
        try {
            return new RedemptionCursor(Instant.parse(key.get(0)), UUID.fromString(key.get(1)));
        } catch (IllegalArgumentException | DateTimeException _) {
            throw Cursor.invalid();
        }
    }
}
