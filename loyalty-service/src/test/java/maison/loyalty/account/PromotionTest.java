package maison.loyalty.account;

import static maison.loyalty.account.Tills.back;
import static maison.loyalty.account.Tills.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import maison.loyalty.account.Reckoning.PromotionOutcome;
import maison.loyalty.account.Tills.Book;
import maison.loyalty.programme.Programme;
import maison.loyalty.programme.Unmet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each kind of promotion gives, why it gives nothing, and what a return leaves of it. The
/// worked examples of docs/loyalty.md are here.
class PromotionTest {

    // A Saturday.
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);

    private static final String DOUBLE =
            "{'promotions': [{'promotion': 'double', 'description': 'd', 'multiplier': 2}]}";
    private static final String RINGS =
            """
            {'promotions': [{'promotion': 'rings', 'description': 'd', 'multiplier': 3,
              'categories': ['rings'], 'minimumSpend': {'USD': 500}, 'maxPointsPerSale': 1500}]}
            """;
    private static final String THREE =
            """
            'promotions': [
              {'promotion': 'half', 'description': 'd', 'multiplier': 1.5},
              {'promotion': 'rings', 'description': 'd', 'multiplier': 2, 'categories': ['rings']},
              {'promotion': 'hundred', 'description': 'd', 'bonusPoints': 100, 'brands': ['Maison']}
            ]
            """;

    private static SaleLine of(
            String lineId, long dollars, @Nullable String category, @Nullable String brand) {
        return new SaleLine(lineId, BigDecimal.ONE, dollars * 100, category, brand);
    }

    private static Sale sale(Instant at, String store, String currency, SaleLine... lines) {
        return new Sale(id("sale"), at, store, currency, List.of(lines));
    }

    private static Sale sale(SaleLine... lines) {
        return sale(NOON, "main", "USD", lines);
    }

    private static Book book(Programme programme, Fact... facts) {
        return new Book(programme).learn(LATER, facts);
    }

    private static long points(Programme programme, Fact... facts) {
        return book(programme, facts).at(LATER).balance().active();
    }

    private static Reckoning reckoning(Programme programme, Sale sale, Return... returns) {
        Book book = book(programme, sale).learn(LATER, List.of(returns));
        return Objects.requireNonNull(Reckoning.at(book.account(), LATER).get(sale.id()));
    }

    private static Return returned(Sale sale, String line) {
        return back(
                "return of " + line,
                sale,
                LATER,
                sale.lines().stream()
                        .filter(each -> each.lineId().equals(line))
                        .map(each -> new Return.Line(line, each.quantity(), each.netMinor()))
                        .toArray(Return.Line[]::new));
    }

    @ParameterizedTest(name = "{0} at {1} times: {2}")
    @CsvSource({
        "1050, 2, 20",
        "1050, 1.5, 15",
        "1000, 1.001, 10",
        "100000, 1.001, 1001",
        "99, 3, 1",
        "49, 3, 0",
        "333, 1.333, 4",
        "0, 2, 0"
    })
    void a_multiplier_raises_the_points_and_drops_what_is_less_than_one(
            long cents, String multiplier, long points) {
        Programme programme =
                Drafts.with(
                        "{'promotions': [{'promotion': 'p', 'description': 'd', 'multiplier': %s}]}"
                                .formatted(multiplier));
        assertThat(points(programme, sale(Tills.line("1", 1, cents)))).isEqualTo(points);
    }

    @Test
    void what_it_gave_is_kept_with_the_sale() {
        Sale sale = sale(of("1", 100, null, null));
        Earned earned =
                book(Drafts.with(DOUBLE), sale).events(SaleCounted.class).getFirst().earned();
        assertThat(earned.points()).isEqualTo(200);
        assertThat(earned.promotions()).containsExactly(new PromotionPoints("double", 100));
        Book plain = book(Drafts.with("{}"), sale);
        assertThat(plain.events(SaleCounted.class).getFirst().earned().promotions()).isNull();
    }

    @Test
    void rings_for_500_or_more_bring_three_times_the_points_and_no_more_than_1500_extra() {
        Programme programme = Drafts.with(RINGS);
        SaleLine ring = of("1", 600, "rings", null);
        SaleLine care = of("2", 50, "care", null);
        assertThat(points(programme, sale(ring, care))).isEqualTo(600 + 1200 + 50);
        assertThat(points(programme, sale(of("1", 900, "rings", null)))).isEqualTo(900 + 1500);
        assertThat(points(programme, sale(of("1", 499, "rings", null), of("2", 9, "care", null))))
                .isEqualTo(508);
        assertThat(reckoning(programme, sale(ring, care)).lines())
                .containsExactly(
                        new Reckoning.LinePoints(
                                "1", 1800, 600, List.of(new PromotionPoints("rings", 1200))),
                        new Reckoning.LinePoints("2", 50, 50, List.of()));
    }

    @Test
    void a_return_that_loses_the_minimum_loses_the_promotion() {
        Programme programme = Drafts.with(RINGS);
        Sale sale = sale(of("1", 300, "rings", null), of("2", 250, "rings", null));
        assertThat(points(programme, sale)).isEqualTo(550 + 1100);
        Return second = returned(sale, "2");
        assertThat(points(programme, sale, second)).isEqualTo(300);
        assertThat(points(programme, sale, second, returned(sale, "1"))).isZero();
        assertThat(reckoning(programme, sale, second).promotions())
                .containsExactly(
                        new PromotionOutcome(
                                "rings",
                                0,
                                new Unmet("minimum-spend", "500.00 USD", "300.00 USD")));
    }

    @Test
    void a_return_above_the_cap_takes_only_what_every_sale_earns() {
        Programme programme = Drafts.with(RINGS);
        Sale sale = sale(of("1", 900, "rings", null), of("2", 100, "rings", null));
        assertThat(points(programme, sale)).isEqualTo(1000 + 1500);
        assertThat(points(programme, sale, returned(sale, "2"))).isEqualTo(900 + 1500);
        assertThat(points(programme, sale, returned(sale, "1"))).isEqualTo(100);
    }

    @Test
    void the_best_promotion_wins_for_the_whole_sale() {
        Programme programme = Drafts.with("{%s}".formatted(THREE));
        Sale rings = sale(of("1", 300, "rings", null), of("2", 100, "care", "Maison"));
        assertThat(points(programme, rings)).isEqualTo(400 + 300);
        assertThat(reckoning(programme, rings).promotions())
                .containsExactly(
                        new PromotionOutcome(
                                "half", 0, new Unmet("best-wins", "more points than rings", "200")),
                        new PromotionOutcome("rings", 300, null),
                        new PromotionOutcome(
                                "hundred",
                                0,
                                new Unmet("best-wins", "more points than rings", "100")));
        // Without the ring another one is the best, as if the ring had never been bought.
        assertThat(points(programme, rings, returned(rings, "1"))).isEqualTo(100 + 100);
    }

    @Test
    void promotions_add_up_where_the_programme_says_so() {
        Programme programme = Drafts.with("{'stacking': 'add-up', %s}".formatted(THREE));
        Sale sale = sale(of("1", 300, "rings", null), of("2", 100, "care", "Maison"));
        assertThat(points(programme, sale)).isEqualTo(400 + 200 + 300 + 100);
        assertThat(reckoning(programme, sale).lines())
                .extracting(Reckoning.LinePoints::points)
                .containsExactly(300L + 150 + 300, 100L + 50 + 100);
    }

    @Test
    void a_bonus_is_shared_by_the_lines_that_bring_it() {
        Programme programme =
                Drafts.with(
                        """
                        {'promotions': [{'promotion': 'b', 'description': 'd', 'bonusPoints': 100,
                          'categories': ['rings']}]}
                        """);
        Sale sale =
                sale(
                        of("1", 10, "rings", null),
                        of("2", 99, "care", null),
                        of("3", 20, "rings", null));
        assertThat(reckoning(programme, sale).lines())
                .extracting(Reckoning.LinePoints::promotions)
                .containsExactly(
                        List.of(new PromotionPoints("b", 33)),
                        List.of(),
                        List.of(new PromotionPoints("b", 67)));
        Return first = returned(sale, "1");
        assertThat(points(programme, sale, first)).isEqualTo(119 + 100);
        assertThat(points(programme, sale, first, returned(sale, "3"))).isEqualTo(99);
    }

    @Test
    void no_sale_earns_more_than_the_limit_and_promotions_give_way_first() {
        Programme programme =
                Drafts.with(
                        "{'limits': {'pointsPerSale': 1000}, 'stacking': 'add-up', %s}"
                                .formatted(THREE));
        Sale sale = sale(of("1", 800, "rings", null), of("2", 50, "care", null));
        assertThat(points(programme, sale)).isEqualTo(1000);
        assertThat(reckoning(programme, sale).lines())
                .extracting(Reckoning.LinePoints::points)
                .containsExactly(950L, 50L);
        assertThat(reckoning(programme, sale).promotions())
                .extracting(PromotionOutcome::points)
                .containsExactly(150L, 0L, 0L);
        assertThat(points(programme, sale(of("1", 2000, null, null)))).isEqualTo(1000);
        assertThat(points(programme, sale, returned(sale, "2"))).isEqualTo(1000);
        assertThat(points(programme, sale, returned(sale, "1"))).isEqualTo(50 + 25);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        // 14 March 2026 is a Saturday; Riyadh is three hours ahead of UTC.
        "2026-03-13T21:00:00Z, riyadh, 20, ,",
        "2026-03-13T20:59:59Z, riyadh, 10, period, 2026-03-13",
        "2026-03-15T08:59:59Z, riyadh, 20, ,",
        "2026-03-15T09:00:00Z, riyadh, 10, time-of-day, 12:00",
        "2026-03-16T06:00:00Z, riyadh, 10, weekday, monday",
        "2026-03-22T06:00:00Z, riyadh, 10, period, 2026-03-22",
        "2026-03-14T06:00:00Z, jeddah, 20, ,",
        "2026-03-14T12:30:00Z, jeddah, 10, time-of-day, 12:30",
        "2026-03-14T06:00:00Z, london, 10, store, london"
    })
    void it_is_on_by_the_clock_of_the_store(
            Instant at,
            String store,
            long points,
            @Nullable String condition,
            @Nullable String actual) {
        Programme programme =
                Drafts.with(
                        """
                        {'promotions': [{'promotion': 'p', 'description': 'd', 'multiplier': 2,
                          'from': '2026-03-14', 'until': '2026-03-21',
                          'weekdays': ['saturday', 'sunday'], 'untilTime': '12:00',
                          'stores': ['riyadh', 'jeddah']}]}
                        """);
        Sale sale = sale(at, store, "USD", of("1", 10, null, null));
        Book book = new Book(programme).learn(at, sale);
        assertThat(book.at(at).balance().active()).isEqualTo(points);
        PromotionOutcome outcome =
                Objects.requireNonNull(Reckoning.at(book.account(), at).get(sale.id()))
                        .promotions()
                        .getFirst();
        assertThat(outcome.points()).isEqualTo(points - 10);
        Unmet unmet = outcome.unmet();
        assertThat(unmet == null ? null : unmet.condition()).isEqualTo(condition);
        assertThat(unmet == null ? null : unmet.actual()).isEqualTo(actual);
    }

    @Test
    void a_minimum_is_for_the_currencies_it_names() {
        Programme programme = Drafts.with(RINGS);
        Sale riyals = sale(NOON, "riyadh", "SAR", of("1", 4000, "rings", null));
        assertThat(points(programme, riyals)).isEqualTo(1000);
        assertThat(reckoning(programme, riyals).promotions().getFirst().unmet())
                .isEqualTo(new Unmet("minimum-spend", "a currency of USD", "SAR"));
    }

    @Test
    void nothing_of_it_was_bought() {
        Programme programme = Drafts.with(RINGS);
        assertThat(reckoning(programme, sale(of("1", 900, "care", null))).promotions())
                .containsExactly(
                        new PromotionOutcome(
                                "rings",
                                0,
                                new Unmet(
                                        "lines", "a line that earns, of category rings", "none")));
    }

    @Test
    void a_currency_without_a_rate_earns_nothing_with_a_promotion_either() {
        Sale sale = sale(NOON, "main", "CHF", of("1", 900, "rings", "Maison"));
        Programme programme = Drafts.with("{'stacking': 'add-up', %s}".formatted(THREE));
        assertThat(points(programme, sale)).isZero();
        assertThat(reckoning(programme, sale).promotions())
                .extracting(PromotionOutcome::unmet)
                .containsOnly(new Unmet("currency", "JPY, SAR, USD", "CHF"));
    }

    @Test
    void what_was_paid_with_what_earns_nothing_brings_no_bonus_either() {
        Programme programme =
                Drafts.with(
                        "{'earning': {'earnBase': {'excludedTenders': ['store-credit']}}, %s}"
                                .formatted(THREE));
        Sale sale =
                new Sale(
                        id("sale"),
                        NOON,
                        "main",
                        "USD",
                        List.of(of("1", 900, "rings", "Maison")),
                        new Paid(90_000, Map.of("store-credit", 90_000L)));
        assertThat(points(programme, sale)).isZero();
        assertThat(reckoning(programme, sale).promotions())
                .extracting(PromotionOutcome::unmet)
                .containsOnly(
                        new Unmet(
                                "tenders",
                                "something paid otherwise than by store-credit",
                                "nothing"));
    }

    @Test
    void less_than_a_point_is_nothing() {
        Sale sale = sale(Tills.line("1", 1, 99));
        assertThat(reckoning(Drafts.with(DOUBLE), sale).promotions())
                .containsExactly(
                        new PromotionOutcome(
                                "double",
                                0,
                                new Unmet("whole-point", "1 point", "less than a point")));
    }

    @Test
    void the_version_of_the_sales_own_time_counts_it_and_what_comes_back() {
        Programme programme = Drafts.thenFrom("{}", "2026-03-14T12:00:00Z", DOUBLE);
        Sale before =
                new Sale(
                        id("before"),
                        NOON.minusSeconds(1),
                        "main",
                        "USD",
                        List.of(of("1", 70, null, null), of("2", 30, null, null)));
        Sale after = sale(of("1", 70, null, null), of("2", 30, null, null));
        assertThat(points(programme, after, before)).isEqualTo(300);
        assertThat(points(programme, after, before, returned(after, "1"))).isEqualTo(160);
        Book book = book(programme, returned(before, "1"), after, before);
        assertThat(book.at(LATER).balance().active()).isEqualTo(230);
        assertThat(Standing.of(book.replayed(), LATER)).isEqualTo(book.at(LATER));
    }
}
