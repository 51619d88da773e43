package maison.customer.identity.celebrating;

import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import maison.customer.identity.person.Person;
import org.jspecify.annotations.Nullable;

/// When the month of a birthday has begun.
final class BirthdayMonth {

    private BirthdayMonth() {}

    /// The year in whose month of their birthday somebody is; null if it is another month there, or
    /// the birthday is not known.
    ///
    /// @param fallback where somebody is taken to be who has told no zone
    static @Nullable Integer yearOf(Person person, ZoneId fallback, Instant now) {
        var birthday = person.birthday();
        var zone = person.zone();
        ZonedDateTime there = now.atZone(zone == null ? fallback : zone);
        return birthday != null && birthday.day().getMonth() == there.getMonth()
                ? there.getYear()
                : null;
    }

    /// The months that it is anywhere on earth: one, or two around the turn of the month.
    static Set<Month> anywhere(Instant now) {
        return EnumSet.of(
                now.atOffset(ZoneOffset.ofHours(-12)).getMonth(),
                now.atOffset(ZoneOffset.ofHours(14)).getMonth());
    }

    /// The latest year that it is anywhere on earth in a month of [#anywhere].
    static int yearOf(Month month, Instant now) {
        var ahead = now.atOffset(ZoneOffset.ofHours(14));
        return ahead.getMonth() == month
                ? ahead.getYear()
                : now.atOffset(ZoneOffset.ofHours(-12)).getYear();
    }
}
