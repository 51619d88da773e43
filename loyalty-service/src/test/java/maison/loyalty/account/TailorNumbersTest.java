package maison.loyalty.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import maison.loyalty.account.Tills.Book;
import maison.loyalty.programme.Bonus;
import maison.loyalty.programme.Metric;
import maison.loyalty.programme.Programme;
import maison.loyalty.programme.Reward;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every number of the tailor's programme.
class TailorNumbersTest {

    private static final Programme TAILOR = Tills.programme("programmes/tailor.json");

    /// Without points for tiers and years, of which [MilestonesTest] tells.
    private static final Programme PLAIN = Tills.withoutMilestones(TAILOR);

    // A Friday afternoon in Riyadh, when no promotion but that for suits is on.
    private static final Instant FRIDAY = Instant.parse("2026-03-13T12:00:00Z");

    private static Sale sale(String name, Instant at, String category, long units) {
        return sale(name, at, "riyadh", "SAR", category, null, units);
    }

    private static Sale sale(
            String name,
            Instant at,
            String store,
            String currency,
            String category,
            @Nullable String brand,
            long units) {
        return new Sale(
                Tills.id(name),
                at,
                store,
                currency,
                List.of(new SaleLine("1", BigDecimal.ONE, units * 100, category, brand)));
    }

    private static long earned(Sale sale) {
        return new Book(PLAIN)
                .learn(sale.at(), sale).at(sale.at()).lots().stream().mapToLong(Lot::earned).sum();
    }

    @ParameterizedTest(name = "{0} {1} of {2} earns {3}")
    @CsvSource({
        "SAR, 450, shirts, 450",
        "AED, 450, shirts, 450",
        "USD, 100, shirts, 400",
        "EUR, 100, shirts, 0",
        "SAR, 450, gift-cards, 0",
        "SAR, 4999, suits, 4999",
        "SAR, 5000, suits, 6000",
        "AED, 5000, suits, 6000",
        "USD, 5000, suits, 20000",
        "SAR, 60000, shirts, 50000"
    })
    void a_point_for_each_riyal(String currency, long units, String category, long points) {
        assertThat(earned(sale("s", FRIDAY, "riyadh", currency, category, null, units)))
                .isEqualTo(points);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "2026-03-15T06:00:00Z, riyadh, 1500",
        "2026-03-15T05:59:59Z, riyadh, 1000",
        "2026-03-15T08:59:59Z, jeddah, 1500",
        "2026-03-15T09:00:00Z, riyadh, 1000",
        "2026-03-15T05:00:00Z, dubai-mall, 1500",
        "2026-03-14T07:00:00Z, riyadh, 1000"
    })
    void quiet_mornings_bring_half_as_many_again(Instant at, String store, long points) {
        assertThat(earned(sale("s", at, store, "SAR", "shirts", null, 1000))).isEqualTo(points);
    }

    @ParameterizedTest(name = "{0}: {1} of {2} earns {3}")
    @CsvSource({
        "2027-02-06T21:00:00Z, 1500, Maison, 3000",
        "2027-02-13T20:59:59Z, 1500, Maison, 3000",
        "2027-02-13T21:00:00Z, 1500, Maison, 1500",
        "2027-02-06T21:00:00Z, 9000, Maison, 11000",
        "2027-02-06T21:00:00Z, 1500, Mill, 1500"
    })
    void fabric_week(Instant at, long units, String brand, long points) {
        assertThat(earned(sale("s", at, "riyadh", "SAR", "fabrics", brand, units)))
                .isEqualTo(points);
    }

    @ParameterizedTest(name = "annual {0} is {1}")
    @CsvSource({
        "1, member",
        "3999, member",
        "4000, silver",
        "11999, silver",
        "12000, gold",
        "29999, gold",
        "30000, vip"
    })
    void tier_by_the_spend_of_the_year(long riyals, String tier) {
        assertThat(tierOf(FRIDAY, sale("s", FRIDAY, "shirts", riyals))).isEqualTo(tier);
    }

    @ParameterizedTest(name = "lifetime {0} is {1}")
    @CsvSource({"29999, member", "30000, gold", "99999, gold", "100000, vip"})
    void tier_by_lifetime_spend(long riyals, String tier) {
        assertThat(tierOf(FRIDAY, sale("s", Instant.parse("2010-06-01T12:00:00Z"), "x", riyals)))
                .isEqualTo(tier);
    }

    private static String tierOf(Instant at, Sale... sales) {
        return new Book(PLAIN).learn(at, sales).at(at).tier().name();
    }

    @Test
    void three_orders_in_a_year_are_silver_too() {
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sales.add(sale("s" + i, FRIDAY.minusSeconds(i), "shirts", 100));
        }
        assertThat(tierOf(FRIDAY, sales.get(0), sales.get(1))).isEqualTo("member");
        assertThat(tierOf(FRIDAY, sales.toArray(Sale[]::new))).isEqualTo("silver");
    }

    /// Ahmed Al-Farsi of the seed: 8 orders, 12,450 riyals, the last on 15 May 2023.
    @Test
    void ahmed() {
        List<Sale> sales = new ArrayList<>();
        Instant last = Instant.parse("2023-05-15T13:00:00Z");
        for (int i = 0; i < 7; i++) {
            sales.add(sale("a" + i, last.minusSeconds(86_400L * (7 - i) * 10), "suits", 1500));
        }
        sales.add(sale("a7", last, "suits", 1950));
        Standing then = new Book(PLAIN).learn(last, sales).at(last);
        assertThat(then.measures().shown(Metric.LIFETIME_SPEND)).isEqualByComparingTo("12450");
        assertThat(then.tier().name()).isEqualTo("gold");
        assertThat(then.lots().stream().mapToLong(Lot::earned).sum()).isEqualTo(12_450);
        // Gold to the end of the next year, and then one step a year.
        Book book = new Book(PLAIN).learn(last, sales);
        assertThat(book.at(Instant.parse("2024-12-31T20:59:59Z")).tier().name()).isEqualTo("gold");
        assertThat(book.at(Instant.parse("2024-12-31T21:00:00Z")).tier().name())
                .isEqualTo("silver");
        assertThat(book.at(Instant.parse("2025-12-31T21:00:00Z")).tier().name())
                .isEqualTo("member");
    }

    @ParameterizedTest(name = "bought {0}: usable {1}, gone {2}")
    @CsvSource({
        "2026-03-13T12:00:00Z, 2026-03-27T12:00:00Z, 2027-12-31T21:00:00Z",
        "2026-12-31T20:59:59Z, 2027-01-14T20:59:59Z, 2027-12-31T21:00:00Z",
        "2026-12-31T21:00:00Z, 2027-01-14T21:00:00Z, 2028-12-31T21:00:00Z"
    })
    void points_can_be_used_after_two_weeks_and_end_with_the_year_after(
            Instant bought, Instant usable, Instant gone) {
        var earned = Counted.of(sale("s", bought, "shirts", 10), TAILOR.at(bought)).earned();
        assertThat(earned.usableFrom()).isEqualTo(usable);
        assertThat(earned.expiresAt()).isEqualTo(gone);
    }

    @ParameterizedTest(name = "{0} brings {1}")
    @CsvSource({
        "welcome, 200, 1, LIFETIME, 6",
        "referral, 500, , ,",
        "birthday, 250, 1, YEAR, 3",
        "anniversary, 250, 1, YEAR, 3",
        "survey, 50, 1, MONTH,",
        "milestone, 0, 1, LIFETIME,"
    })
    void bonuses(
            String name,
            long points,
            @Nullable Integer times,
            Bonus.@Nullable Per per,
            @Nullable Integer months) {
        Bonus bonus =
                TAILOR.at(FRIDAY).bonuses().stream()
                        .filter(each -> each.bonus().equals(name))
                        .findFirst()
                        .orElseThrow();
        assertThat(bonus.points()).isEqualTo(points);
        assertThat(bonus.cap())
                .isEqualTo(times == null || per == null ? null : new Bonus.Cap(times, per));
        assertThat(bonus.validMonths()).isEqualTo(months);
        assertThat(bonus.pointsByTier())
                .isEqualTo(
                        name.equals("milestone")
                                ? Map.of("silver", 250L, "gold", 750L, "vip", 2000L)
                                : Map.of());
    }

    @ParameterizedTest(name = "{0} costs a {1} {2}")
    @CsvSource({
        "certificate-100, member, 2000, true",
        "alteration, member, 1200, true",
        "alteration, silver, 1200, true",
        "alteration, gold, 0, true",
        "alteration, vip, 0, true",
        "new-cloths, silver, 1000, false",
        "new-cloths, gold, 1000, true",
        "new-cloths, vip, 0, true",
        "garment-bag, member, 600, true",
        "cutting-room, silver, 5000, false",
        "cutting-room, vip, 5000, true"
    })
    void rewards(String name, String tier, long points, boolean allowed) {
        Reward reward =
                TAILOR.at(FRIDAY).rewards().stream()
                        .filter(each -> each.reward().equals(name))
                        .findFirst()
                        .orElseThrow();
        assertThat(reward.pointsFor(tier)).isEqualTo(points);
        assertThat(reward.isFor(tier)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0}: birthday {1} %, regular {2} %, {3} benefits")
    @CsvSource({"member, 0, 0, 0", "silver, 5, 0, 2", "gold, 10, 5, 4", "vip, 15, 10, 5"})
    void benefits(String tier, int birthday, int regular, int count) {
        var tiers = TAILOR.at(FRIDAY).tiers();
        var benefits = tiers.at(tiers.placeOf(tier)).benefits();
        assertThat(SeedNumbersTest.percent(benefits, "birthday-discount")).isEqualTo(birthday);
        assertThat(SeedNumbersTest.percent(benefits, "regular-discount")).isEqualTo(regular);
        assertThat(benefits).hasSize(count);
    }
}
