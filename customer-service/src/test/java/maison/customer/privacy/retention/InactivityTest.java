package maison.customer.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InactivityTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "2024-02-29T23:59:59Z, P1Y, 2025-02-28",
        "2024-02-29T00:00:00Z, P4Y, 2028-02-29",
        "2023-08-31T12:00:00Z, P6M, 2024-02-29",
        "2022-08-31T12:00:00Z, P6M, 2023-02-28",
        "2023-12-31T23:59:59Z, P2M, 2024-02-29",
        "2024-01-31T08:00:00Z, P1M1D, 2024-03-01"
    })
    void is_due_from_this_day_on(Instant last, Period after, LocalDate due) {
        assertThat(Inactivity.isDue(last, after, due)).isTrue();
        assertThat(Inactivity.isDue(last, after, due.minusDays(1))).isFalse();
    }

    /// What the query takes and what the rule says is the same, for every day and period.
    @Property
    void whoever_was_last_active_before_that_is_due_and_nobody_else(
            @ForAll @IntRange(max = 4000) int day,
            @ForAll @IntRange(min = -6, max = 6) int off,
            @ForAll @IntRange(max = 10) int years,
            @ForAll @IntRange(max = 30) int months,
            @ForAll @IntRange(max = 400) int days) {
        var after = Period.of(years, months, days);
        var today = FIRST.plusDays(day);
        Instant before = Inactivity.before(after, today);
        var last = today.minus(after).plusDays(off).atStartOfDay(ZoneOffset.UTC).toInstant();
        for (Instant at : new Instant[] {last, last.minusNanos(1), before, before.minusNanos(1)}) {
            assertThat(Inactivity.isDue(at, after, today)).isEqualTo(at.isBefore(before));
        }
    }

    @Property
    void who_is_due_stays_due(
            @ForAll @IntRange(max = 4000) int day,
            @ForAll @IntRange(max = 400) int later,
            @ForAll @IntRange(max = 30) int months) {
        var after = Period.ofMonths(months);
        assertThat(Inactivity.before(after, FIRST.plusDays(day + later)))
                .isAfterOrEqualTo(Inactivity.before(after, FIRST.plusDays(day)));
    }
}
