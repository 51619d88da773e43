package maison.customer.finding.identifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import maison.customer.finding.identifying.Identified.BirthdayFlags;
import maison.customer.identity.person.Birthday;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthdayFlagsTest {

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "1984-03-14, 2026-03-14, true,  true,  true",
        "--03-14,    2026-03-14, true,  true,  true",
        "--03-28,    2026-03-14, false, true,  true",
        "--03-29,    2026-03-14, false, false, true",
        "--03-13,    2026-03-14, false, false, true",
        "--01-02,    2026-12-25, false, true,  false",
        "--01-09,    2026-12-25, false, false, false",
        "1984-02-29, 2026-02-28, true,  true,  true",
        "1984-02-29, 2028-02-28, false, true,  true",
        "1984-02-29, 2028-02-29, true,  true,  true",
    })
    void says_how_near_the_next_birthday_is(
            String birthday, LocalDate today, boolean isToday, boolean soon, boolean thisMonth) {
        assertThat(BirthdayFlags.of(Birthday.of(birthday), today, 14))
                .isEqualTo(new BirthdayFlags(isToday, soon, thisMonth));
    }
}
