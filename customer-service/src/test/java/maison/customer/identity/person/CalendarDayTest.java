package maison.customer.identity.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDayTest {

    /// The first days of Hijri years as the Umm al-Qura calendar of Saudi Arabia gives them.
    @ParameterizedTest
    @CsvSource({
        "hijri:1445-01-01, 2023-07-19",
        "hijri:1446-01-01, 2024-07-07",
        "hijri:1447-01-01, 2025-06-26",
        "hijri:1446-09-01, 2025-03-01",
        "hijri:1404-05-27, 1984-02-29",
        "2015-06-12,       2015-06-12"
    })
    void a_day_of_either_calendar_is_one_day(String text, LocalDate gregorian) {
        assertThat(CalendarDay.of(text).gregorian()).contains(gregorian);
        assertThat(CalendarDay.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2015-6-12",
                "2015-02-29",
                "--02-30",
                "hijri:1446-13-01",
                "hijri:--01-31",
                "hijri:1700-01-01",
                "2015-06-12T00:00",
                "hijri:2015"
            })
    void what_is_no_day_is_refused(String text) {
        assertThatThrownBy(() -> CalendarDay.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must be a date");
    }

    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource({
        "2015-06-12,       2026-03-01, 2026-06-12",
        "2015-06-12,       2026-06-12, 2026-06-12",
        "--06-12,          2026-06-13, 2027-06-12",
        "--02-29,          2026-01-01, 2026-02-28",
        "hijri:1436-09-01, 2025-03-02, 2026-02-18",
        "hijri:--09-01,    2025-02-01, 2025-03-01"
    })
    void it_comes_round_in_its_own_calendar(String text, LocalDate today, LocalDate next) {
        assertThat(CalendarDay.of(text).next(today)).isEqualTo(next);
    }

    @Test
    void a_birthday_in_the_hijri_calendar_is_kept_as_the_gregorian_one_and_needs_its_year() {
        var birthday = Birthday.of("hijri:1404-05-27");
        assertThat(birthday.text()).isEqualTo("1984-02-29");
        assertThat(birthday.hijriText()).isEqualTo("hijri:1404-05-27");
        assertThatThrownBy(() -> Birthday.of("hijri:--05-27")).hasMessageContaining("its year");
        assertThat(Birthday.of("--02-29").hijriText()).isNull();
    }

    @Property
    void every_day_survives_the_other_calendar(
            @ForAll @DateRange(min = "1883-01-01", max = "2173-12-31") LocalDate day) {
        assertThat(CalendarDay.hijriOf(day).orElseThrow().gregorian()).contains(day);
    }
}
