package maison.customer.identity.celebrating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import maison.customer.identity.birthday.BirthdayCommand.Begin;
import maison.customer.identity.birthday.BirthdayDecider;
import maison.customer.identity.birthday.BirthdayEvent.BirthdayMonthBegan;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.Birthday;
import maison.customer.identity.person.Person;
import maison.platform.eventstore.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On the first day of the month where somebody lives, once a year.
class BirthdayMonthTest {

    private static Person born(String birthday, @Nullable String zone) {
        return Person.NOBODY
                .with(Field.ZONE, zone == null ? null : ZoneId.of(zone))
                .with(Field.BIRTHDAY, Birthday.of(birthday));
    }

    @ParameterizedTest
    @CsvSource({
        // The first of March begins in Riyadh three hours before it does in London.
        "1984-03-20, Asia/Riyadh, 2026-02-28T20:59:59Z, ",
        "1984-03-20, Asia/Riyadh, 2026-02-28T21:00:00Z, 2026",
        "1984-03-20, Europe/London, 2026-02-28T23:59:59Z, ",
        "1984-03-20, Europe/London, 2026-03-01T00:00:00Z, 2026",
        // By 1 April summer time has begun there.
        "1984-04-20, Europe/London, 2026-03-31T23:00:00Z, 2026",
        "--03-01, , 2026-03-31T23:59:59Z, 2026",
        "--02-29, , 2026-02-01T00:00:00Z, 2026",
        "--01-15, Pacific/Kiritimati, 2026-12-31T10:00:00Z, 2027",
        "--12-15, Pacific/Pago_Pago, 2027-01-01T10:59:59Z, 2026",
    })
    void begins_where_somebody_lives(
            String birthday, @Nullable String zone, Instant now, @Nullable Integer year) {
        assertThat(BirthdayMonth.yearOf(born(birthday, zone), ZoneOffset.UTC, now)).isEqualTo(year);
    }

    @Test
    void at_the_turn_of_a_month_it_is_two_months_on_earth() {
        Instant turn = Instant.parse("2026-12-31T23:00:00Z");
        assertThat(BirthdayMonth.anywhere(turn)).containsExactly(Month.JANUARY, Month.DECEMBER);
        assertThat(BirthdayMonth.yearOf(Month.JANUARY, turn)).isEqualTo(2027);
        assertThat(BirthdayMonth.yearOf(Month.DECEMBER, turn)).isEqualTo(2026);
        assertThat(BirthdayMonth.anywhere(Instant.parse("2026-12-15T00:00:00Z")))
                .containsExactly(Month.DECEMBER);
    }

    @Test
    void a_corrected_birthday_brings_no_second_one_in_a_year() {
        UUID id = UUID.randomUUID();
        Instant at = Instant.parse("2026-03-01T00:00:00Z");
        var decider = new BirthdayDecider();
        var first = decider.replay(List.of(new BirthdayMonthBegan(id, 2026, at)));
        assertThat(decider.decide(new Begin(id, 2026, at.plusSeconds(9)), first))
                .isEqualTo(Decision.alreadyDone());
        assertThat(decider.decide(new Begin(id, 2027, at), first))
                .isEqualTo(Decision.accept(new BirthdayMonthBegan(id, 2027, at)));
    }
}
