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

    private static long points(String values, Fact... facts) {
        return new Tills.Book(Drafts.with(values)).learn(LATER, facts).at(LATER).balance().active();
    }

    private static SaleLine taxed(String line, long net, long tax) {
        return new SaleLine(line, BigDecimal.ONE, net, null, null, null, tax);
    }

    @Test
    void with_tax_the_tax_earns_and_comes_back_too() {
        String gross = "{'earning': {'base': 'gross'}}";
        Sale taxed = sale("s", START, "USD", taxed("1", 10_000, 550), taxed("2", 10_000, 550));
        assertThat(points(gross, taxed)).isEqualTo(211);
        assertThat(points("{}", taxed)).isEqualTo(200);
        Return half =
                back("r", taxed, LATER, new Return.Line("1", new BigDecimal("0.5"), 5_000, 275L));
        assertThat(points(gross, taxed, half)).isEqualTo(158);
        assertThat(points(gross, taxed, half, back("r2", taxed, LATER, of("1", 5_000))))
                .isEqualTo(105);
        // Tiers go by what was spent before tax, whatever earns.
        var spend = new Tills.Book(Drafts.with(gross)).learn(LATER, taxed).at(LATER).measures();
        assertThat(spend.shown(maison.loyalty.programme.Metric.ANNUAL_SPEND))
                .isEqualByComparingTo("200");
    }

    @Test
    void excluded_categories_and_brands_earn_nothing() {
        String excluding =
                """
                {'earning': {'earnBase': {'excludedCategories': ['gift-cards'],
                  'excludedBrands': ['Others']}}}
                """;
        Sale mixed =
                sale(
                        "s",
                        START,
                        "USD",
                        new SaleLine("1", BigDecimal.ONE, 10_000, "gift-cards", null),
                        new SaleLine("2", BigDecimal.ONE, 2_000, "rings", "Others"),
                        new SaleLine("3", BigDecimal.ONE, 300, "rings", "Maison"));
        assertThat(points(excluding, mixed)).isEqualTo(3);
        assertThat(points(excluding, mixed, back("r", mixed, LATER, of("3", 300)))).isZero();
        assertThat(points(excluding, mixed, back("r", mixed, LATER, of("1", 10_000)))).isEqualTo(3);
    }

    private static Sale paidBy(long total, long storeCredit) {
        return new Sale(
                Tills.id("s"),
                START,
                "geneva",
                "USD",
                List.of(line("1", 1, 10_000), line("2", 1, 5_000)),
                new Paid(total, java.util.Map.of("store-credit", storeCredit, "deposit", 1_000L)));
    }

    @Test
    void the_share_that_was_paid_with_an_excluded_tender_earns_nothing() {
        String excluding =
                """
                {'earning': {'earnBase': {'excludedTenders': ['store-credit']}},
                 'promotions': [{'promotion': 'p', 'description': 'd', 'multiplier': 2,
                   'minimumSpend': {'USD': 100}}]}
                """;
        // 150 of goods and 7.50 of tax, a third of it on credit: 100 earns.
        Sale third = paidBy(15_750, 5_250);
        assertThat(points(excluding, third)).isEqualTo(200);
        assertThat(points(excluding, paidBy(15_750, 5_251))).isEqualTo(99);
        assertThat(points(excluding, paidBy(15_750, 15_750))).isZero();
        assertThat(points(excluding, paidBy(15_750, 99_999))).isZero();
        // What is kept was paid in the same proportion.
        assertThat(points(excluding, third, back("r", third, LATER, of("2", 5_000)))).isEqualTo(66);
        assertThat(points("{}", third)).isEqualTo(150);
    }

    @org.junit.jupiter.params.ParameterizedTest(name = "{0}: {1}")
    @org.junit.jupiter.params.provider.CsvSource({
        "floor-per-sale, 31, 10, 11, 10",
        "floor-per-line, 30, 10, 10, 10",
        "half-up-per-sale, 32, 11, 10, 11",
        "half-up-per-line, 33, 11, 11, 11"
    })
    void fractions(String rounding, long points, long first, long second, long third) {
        String values = "{'earning': {'rounding': '%s'}}".formatted(rounding);
        // 10.50 three times is 31.50.
        Sale lines =
                sale(
                        "s",
                        START,
                        "USD",
                        line("1", 1, 1_050),
                        line("2", 1, 1_050),
                        line("3", 1, 1_050));
        assertThat(points(values, lines)).isEqualTo(points);
        var lot = new Tills.Book(Drafts.with(values)).learn(LATER, lines).at(LATER).lots();
        assertThat(lot.getFirst().lines())
                .extracting(Lot.LotLine::points)
                .containsExactly(first, second, third);
    }

    @Test
    void points_wait_as_long_as_the_programme_says_by_the_clock_of_the_store() {
        var london =
                new Sale(
                        Tills.id("s"),
                        Instant.parse("2026-03-20T09:30:00Z"),
                        "london",
                        "USD",
                        List.of(line("1", 1, 10_000)));
        var book =
                new Tills.Book(Drafts.with("{'earning': {'pendingDays': 14}}"))
                        .learn(LATER, london);
        assertThat(book.events(SaleCounted.class).getFirst().earned().usableFrom())
                .isEqualTo(Instant.parse("2026-04-03T08:30:00Z"));
    }
}
