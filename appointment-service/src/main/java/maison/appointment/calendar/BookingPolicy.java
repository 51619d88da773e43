package maison.appointment.calendar;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// A store's rules about when one may book, and what leaving costs.
///
/// @param slotMinutes clients book at multiples of this, by the store's wall clock
/// @param leadMinutes how long before the visit a client must book
/// @param horizonDays how far ahead anyone may book
/// @param holdMinutes how long a held time stays held
/// @param terms what cancelling late or not coming costs
public record BookingPolicy(
        int slotMinutes, int leadMinutes, int horizonDays, int holdMinutes, Terms terms) {

    /// What a client agrees to by booking; kept with the booking, so a later change never touches
    /// it.
    ///
    /// @param noticeMinutes cancelling later than this before the visit is late
    /// @param lateFee owed for cancelling late; none when absent
    /// @param noShowFee owed for not coming; none when absent
    public record Terms(int noticeMinutes, @Nullable Money lateFee, @Nullable Money noShowFee) {}

    private static final int MINUTES_PER_DAY = 1440;

    public BookingPolicy {
        if (slotMinutes < 1 || MINUTES_PER_DAY % slotMinutes != 0) {
            throw new IllegalArgumentException(
                    "slotMinutes must divide the day evenly: " + slotMinutes);
        }
    }

    /// A quarter-hour grid, half a year ahead, five minutes' hold, a day's notice, no fees.
    public static BookingPolicy usual() {
        return new BookingPolicy(15, 0, 180, 5, new Terms(MINUTES_PER_DAY, null, null));
    }
}
