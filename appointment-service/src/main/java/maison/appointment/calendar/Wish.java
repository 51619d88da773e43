package maison.appointment.calendar;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the booker asks for beside store, service and time.
///
/// @param staffId a certain member of staff; absent for any
/// @param roomId a certain room; absent for any suitable
/// @param selfService a client books alone: lead time and grid apply
public record Wish(
        @Nullable UUID customerId,
        @Nullable String staffId,
        @Nullable String roomId,
        boolean selfService) {

    /// Anybody, anywhere in the store.
    public static Wish any() {
        return new Wish(null, null, null, false);
    }
}
