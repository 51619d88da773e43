package maison.purchase.aftercare.warranty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A period in months of the store's calendar.
///
/// Months are counted from the first day, never from the end of a shorter period: so 1 and then 2
/// months more is 3 months, also from the 31st.
///
/// @param startsOn the first day, at the store
public record Cover(LocalDate startsOn, int months) {

    /// The last day, wholly covered: the day of the same number, or the month's last if it has
    /// none.
    public LocalDate lastDay() {
        return startsOn.plusMonths(months);
    }

    /// From when on it covers nothing: the end of the last day at the store, whatever the clocks do
    /// that night.
    public Instant endsAt(ZoneId zone) {
        return lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /// The same, longer.
    public Cover plus(int more) {
        return new Cover(startsOn, months + more);
    }
}
