package maison.loyalty.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import maison.loyalty.Programmes;
import maison.loyalty.finance.Posting.Dating;
import maison.loyalty.programme.Expiry;
import org.jspecify.annotations.Nullable;

/// The calendar of the books.
///
/// @param zone of the programme's first version: days that were booked once do not move
record BookDays(ZoneId zone) {

    static BookDays of(Programmes programmes) {
        return new BookDays(programmes.zone());
    }

    /// The day in which something happens.
    LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /// The day that is the last before an end.
    LocalDate before(Instant end) {
        return of(end.minusNanos(1));
    }

    /// The day on which a posting is booked, as far as it does not depend on its lot.
    LocalDate of(Posting posting) {
        return posting.dating() == Dating.END_OF_DAY ? before(posting.at()) : of(posting.at());
    }

    /// The last moment of a day.
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }

    /// The first day of the month in which something happens.
    LocalDate monthOf(Instant at) {
        return of(at).withDayOfMonth(1);
    }

    /// The first day of the last month in which points can be used; null if they never end.
    @Nullable LocalDate lastMonth(Instant expiresAt) {
        return expiresAt.isBefore(Expiry.NEVER) ? before(expiresAt).withDayOfMonth(1) : null;
    }
}
