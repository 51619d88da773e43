package maison.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import maison.loyalty.programme.Expiry.Until;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When points end, where the store is.
class ExpiryTest {

    @ParameterizedTest(name = "{0} + {1} {2} {3}: {4}")
    @CsvSource({
        "2026-07-06T10:15:30+04:00[Asia/Dubai], 12, ROLLING, , 2027-07-06T06:15:30Z",
        "2024-02-29T12:00:00Z[UTC], 12, ROLLING, , 2025-02-28T12:00:00Z",
        // The clock goes forward in between: the hour on the wall is the same.
        "2026-01-10T12:00:00-05:00[America/New_York], 6, ROLLING, , 2026-07-10T16:00:00Z",
        "2026-07-06T10:00:00+04:00[Asia/Dubai], 12, END_OF_MONTH, , 2027-07-31T20:00:00Z",
        "2026-01-31T12:00:00Z[UTC], 1, END_OF_MONTH, , 2026-03-01T00:00:00Z",
        "2026-01-01T12:00:00Z[UTC], 12, END_OF_QUARTER, , 2027-04-01T00:00:00Z",
        "2026-03-31T23:59:59Z[UTC], 12, END_OF_QUARTER, , 2027-04-01T00:00:00Z",
        "2026-04-01T00:00:00Z[UTC], 12, END_OF_QUARTER, , 2027-07-01T00:00:00Z",
        "2026-12-31T20:00:00+00:00[Europe/London], 3, END_OF_QUARTER, , 2027-03-31T23:00:00Z",
        "2026-12-31T23:30:00Z[UTC], 12, END_OF_YEAR, , 2028-01-01T00:00:00Z",
        "2026-01-01T00:30:00+03:00[Asia/Riyadh], 12, END_OF_YEAR, , 2027-12-31T21:00:00Z",
        "2026-05-01T12:00:00Z[UTC], 6, DATES, 03-31 09-30, 2027-04-01T00:00:00Z",
        "2026-03-30T12:00:00Z[UTC], 6, DATES, 03-31 09-30, 2026-10-01T00:00:00Z",
        "2026-03-31T12:00:00Z[UTC], 6, DATES, 03-31 09-30, 2026-10-01T00:00:00Z",
        "2026-02-10T12:00:00Z[UTC], 12, DATES, 02-29, 2027-03-01T00:00:00Z",
        "2026-05-01T12:00:00Z[UTC], 0, NEVER, , 9999-12-31T00:00:00Z"
    })
    void ends(ZonedDateTime given, int months, Until until, @Nullable String dates, Instant gone) {
        List<MonthDay> days =
                dates == null
                        ? List.of()
                        : Arrays.stream(dates.split(" "))
                                .map(each -> MonthDay.parse("--" + each))
                                .toList();
        assertThat(new Expiry(until, months, days).after(given)).isEqualTo(gone);
    }
}
