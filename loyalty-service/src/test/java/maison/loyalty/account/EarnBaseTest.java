package maison.loyalty.account;

import static maison.loyalty.account.Tills.START;
import static maison.loyalty.account.Tills.back;
import static maison.loyalty.account.Tills.book;
import static maison.loyalty.account.Tills.line;
import static maison.loyalty.account.Tills.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import org.junit.jupiter.api.Test;

/// What of a sale earns: by the programme, a tip does not.
class EarnBaseTest {

    private static final Instant LATER = START.plusSeconds(3600);

    private final Sale sale =
            sale(
                    "s",
                    START,
                    "USD",
                    line("1", 1, 3_150),
                    new SaleLine("2", BigDecimal.ONE, 5_050, null, null, "tip"),
                    new SaleLine("3", BigDecimal.ONE, 1_050, null, null, "service"));

    private static Return.Line of(String line, long netMinor) {
        return new Return.Line(line, BigDecimal.ONE, netMinor);
    }

    private static long activeAfter(Fact... facts) {
        return book().learn(LATER, facts).at(LATER).balance().active();
    }

    @Test
    void a_tip_earns_nothing_and_a_service_does() {
        assertThat(activeAfter(sale)).isEqualTo(42);
        assertThat(book().learn(LATER, sale).events(SaleCounted.class).getFirst().earned())
                .extracting(Earned::points, Earned::excludedKinds)
                .containsExactly(42L, Set.of("tip"));
    }

    @Test
    void what_comes_back_takes_what_it_earned() {
        assertThat(activeAfter(sale, back("r", sale, LATER, of("2", 5_050)))).isEqualTo(42);
        assertThat(activeAfter(sale, back("r", sale, LATER, of("3", 1_050)))).isEqualTo(31);
        assertThat(activeAfter(sale, back("r", sale, LATER, of("1", 3_150)))).isEqualTo(10);
        assertThat(activeAfter(sale, back("r", sale, LATER))).isZero();
    }

    /// What was counted before there was such a rule keeps what it earned.
    @Test
    void old_sales_are_reversed_by_the_rule_that_they_were_counted_under() {
        var earned = new Earned("jewellery-0", 100, 92, LATER);
        var counted = new Counted(sale, earned);
        assertThat(counted.pointsAfter(List.of())).isEqualTo(92);
        assertThat(counted.pointsAfter(List.of(back("r", sale, LATER, of("2", 5_050)))))
                .isEqualTo(42);
    }
}
