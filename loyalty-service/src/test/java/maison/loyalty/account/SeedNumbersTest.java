package maison.loyalty.account;

import static maison.loyalty.account.Tills.START;
import static maison.loyalty.account.Tills.book;
import static maison.loyalty.account.Tills.line;
import static maison.loyalty.account.Tills.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import maison.loyalty.programme.Benefit;
import maison.loyalty.programme.Bonus;
import maison.loyalty.programme.Reward;
import maison.loyalty.programme.Tier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every number of the jewellery programme.
class SeedNumbersTest {

    @ParameterizedTest(name = "{0} {1} earns {2}")
    @CsvSource({
        "USD, 1.00, 1",
        "USD, 0.99, 0",
        "USD, 1.99, 1",
        "USD, 1250.00, 1250",
        "SAR, 4.00, 1",
        "SAR, 3.99, 0",
        "SAR, 1250.00, 312",
        "GBP, 10.50, 10",
        "EUR, 10.50, 10",
        "JPY, 100000, 0",
        "USD, 0.00, 0"
    })
    void a_point_for_each_whole_unit(String currency, BigDecimal net, long points) {
        long minor = Money.of(CurrencyUnit.of(currency), net).getAmountMinorLong();
        var standing =
                book().learn(START, sale("s", START, currency, line("1", 1, minor))).at(START);
        assertThat(standing.balance().active()).isEqualTo(points);
    }

    @ParameterizedTest(name = "{0}: {1} dollars earn {2}")
    @CsvSource({"main, 100, 100", "special-event, 100, 200", "special-event, 1250, 2500"})
    void twice_as_many_at_special_events(String store, long dollars, long points) {
        var sale =
                new Sale(Tills.id("s"), START, store, "USD", List.of(line("1", 1, dollars * 100)));
        assertThat(book().learn(START, sale).at(START).balance().active()).isEqualTo(points);
    }

    @ParameterizedTest(name = "{0} brings {1} points")
    @CsvSource({
        "referral, referral, 100, false, , ",
        "social, review, 25, true, 4, MONTH",
        "social, photo, 25, true, 4, MONTH",
        "social, share, 25, true, 4, MONTH",
        "birthday, birthday-month, 50, false, 1, YEAR"
    })
    void bonuses(
            String name,
            String activity,
            long points,
            boolean proof,
            @Nullable Integer times,
            Bonus.@Nullable Per per) {
        Bonus bonus = bonus(name);
        assertThat(bonus.activities()).extracting(Bonus.Activity::word).contains(activity);
        assertThat(bonus.points()).isEqualTo(points);
        assertThat(bonus.proof()).isEqualTo(proof);
        assertThat(bonus.cap())
                .isEqualTo(times == null || per == null ? null : new Bonus.Cap(times, per));
    }

    @Test
    void a_tier_achievement_brings_bonus_points() {
        assertThat(bonus("milestone").pointsFor("bronze")).isEqualTo(50);
        assertThat(bonus("milestone").pointsFor("silver")).isEqualTo(100);
        assertThat(bonus("milestone").pointsFor("gold")).isEqualTo(250);
        assertThat(bonus("milestone").pointsFor("platinum")).isEqualTo(500);
        assertThat(bonus("milestone").pointsFor("member")).isZero();
    }

    private static Bonus bonus(String name) {
        return Tills.SHIPPED.at(START).bonuses().stream()
                .filter(each -> each.bonus().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_sort_of_reward_that_the_seed_names() {
        assertThat(Tills.JEWELLERY.at(START).rewards())
                .extracting(each -> each.kind().word())
                .contains("certificate", "service", "access", "gift", "experience");
    }

    @Test
    void points_are_rounded_down_once_for_the_sale_not_for_each_line() {
        var sale = sale("s", START, "USD", line("1", 1, 1050), line("2", 1, 1050));
        assertThat(book().learn(START, sale).at(START).balance().active()).isEqualTo(21);
    }

    @ParameterizedTest(name = "annual {0} is {1}")
    @CsvSource({
        "1, member",
        "499, member",
        "500, bronze",
        "1999, bronze",
        "2000, silver",
        "4999, silver",
        "5000, gold",
        "9999, gold",
        "10000, platinum"
    })
    void tier_by_annual_spend(long dollars, String tier) {
        assertThat(book().learn(START, sale("s", START, dollars)).at(START).tier().name())
                .isEqualTo(tier);
    }

    @ParameterizedTest(name = "lifetime {0} in old years is {1}")
    @CsvSource({
        "4999, member",
        "5000, silver",
        "14999, silver",
        "15000, gold",
        "49999, gold",
        "50000, platinum"
    })
    void tier_by_lifetime_spend(long dollars, String tier) {
        Instant longAgo = START.minus(Duration.ofDays(5000));
        assertThat(book().learn(START, sale("s", longAgo, dollars)).at(START).tier().name())
                .isEqualTo(tier);
    }

    @ParameterizedTest(name = "{0} sales are {1}")
    @CsvSource({"1, member", "2, member", "3, bronze", "30, bronze"})
    void tier_by_transactions(int count, String tier) {
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sales.add(sale("s" + i, START.plus(Duration.ofDays(i)), 1));
        }
        Instant end = START.plus(Duration.ofDays(count));
        assertThat(book().learn(end, sales).at(end).tier().name()).isEqualTo(tier);
    }

    @ParameterizedTest(name = "{0}: birthday {1} %, regular {2} %, {3} benefits")
    @CsvSource({
        "member, 0, 0, 0",
        "bronze, 10, 0, 4",
        "silver, 15, 5, 6",
        "gold, 20, 10, 7",
        "platinum, 25, 15, 7"
    })
    void benefits(String tier, int birthday, int regular, int count) {
        var tiers = Tills.JEWELLERY.at(START).tiers();
        List<Benefit> benefits = tiers.at(tiers.placeOf(tier)).benefits();
        assertThat(percent(benefits, "birthday-discount")).isEqualTo(birthday);
        assertThat(percent(benefits, "regular-discount")).isEqualTo(regular);
        assertThat(benefits).hasSize(count);
    }

    @ParameterizedTest(name = "{0} costs a {1} {2} points")
    @CsvSource({
        "certificate-25, member, 500, 25.00",
        "certificate-25, platinum, 500, 25.00",
        "certificate-50, member, 1000, 50.00",
        "certificate-50, platinum, 1000, 50.00",
        "cleaning, member, 100,",
        "cleaning, bronze, 0,",
        "cleaning, platinum, 0,",
        "inspection, member, 200,",
        "inspection, bronze, 200,",
        "inspection, silver, 0,",
        "inspection, platinum, 0,"
    })
    void rewards(String name, String tier, long points, @Nullable String dollars) {
        Reward reward =
                Tills.JEWELLERY.at(START).rewards().stream()
                        .filter(each -> each.reward().equals(name))
                        .findFirst()
                        .orElseThrow();
        assertThat(reward.pointsFor(tier)).isEqualTo(points);
        assertThat(reward.worth())
                .isEqualTo(dollars == null ? null : new Reward.Worth(dollars, "USD"));
    }

    @Test
    void only_the_birthday_discount_is_for_a_month() {
        for (Tier tier : Tills.JEWELLERY.at(START).tiers().ladder()) {
            for (Benefit benefit : tier.benefits()) {
                assertThat(benefit.when())
                        .isEqualTo(
                                benefit.benefit().equals("birthday-discount")
                                        ? Benefit.BIRTHDAY_MONTH
                                        : null);
            }
        }
    }

    static int percent(List<Benefit> benefits, String code) {
        return benefits.stream()
                .filter(each -> each.benefit().equals(code))
                .mapToInt(each -> each.percent() == null ? 0 : each.percent())
                .sum();
    }

    @Test
    void spend_of_several_currencies_is_measured_by_the_declared_rates() {
        var standing =
                book().learn(
                                START,
                                sale("usd", START, 250),
                                sale("sar", START, "SAR", line("1", 1, 100_000)))
                        .at(START);
        assertThat(standing.measures().shown(maison.loyalty.programme.Metric.ANNUAL_SPEND))
                .isEqualByComparingTo("500");
        assertThat(standing.tier().name()).isEqualTo("bronze");
    }
}
