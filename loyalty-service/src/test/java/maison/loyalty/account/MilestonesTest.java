package maison.loyalty.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import maison.loyalty.account.HoldEnd.How;
import maison.loyalty.account.LoyaltyCommand.Celebrate;
import maison.loyalty.account.LoyaltyEvent.MilestoneLost;
import maison.loyalty.account.LoyaltyEvent.MilestoneReached;
import maison.loyalty.account.LoyaltyEvent.PointsEndingNoticed;
import maison.loyalty.account.Tills.Book;
import maison.loyalty.programme.Programme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Points for tiers when they are first reached, and for years of membership.
class MilestonesTest {

    private static final Instant START = Tills.START;
    private static final Programme TAILOR = Tills.programme("programmes/tailor.json");
    private static final String MILESTONE =
            """
            {'bonuses': [{'bonus': 'milestone', 'description': 'd',
              'activities': ['tier-milestone'], 'pointsByTier': {'silver': 100, 'gold': 250}}]}
            """;
    private static final String YEARLY =
            """
            {'bonuses': [{'bonus': 'anniversary', 'description': 'd',
              'activities': ['anniversary'], 'points': 50, 'pointsByTier': {'silver': 80},
              'validMonths': 3}]}
            """;

    private static Instant day(int days) {
        return START.plus(Duration.ofDays(days));
    }

    private static Book shipped() {
        return new Book(Tills.SHIPPED);
    }

    private static long bonus(Book book, Instant at) {
        return book.at(at).lots().stream()
                .filter(each -> each.bonus() != null)
                .mapToLong(Lot::active)
                .sum();
    }

    /// What most tests run is what ships, but for this.
    @Test
    void the_programme_of_other_tests_is_the_shipped_one_without_them() {
        assertThat(Tills.JEWELLERY).isEqualTo(Tills.withoutMilestones(Tills.SHIPPED));
        assertThat(Tills.JEWELLERY).isNotEqualTo(Tills.SHIPPED);
    }

    /// The jeweller gives 50, 100, 250 and 500; who jumps gets what those get who climb.
    @ParameterizedTest(name = "{0} dollars bring {1}")
    @CsvSource({"499, 0", "500, 50", "2000, 150", "5000, 400", "10000, 900"})
    void each_tier_that_is_reached_brings_its_points(long dollars, long points) {
        Book once = shipped().learn(START, Tills.sale("once", START, dollars));
        assertThat(bonus(once, START)).isEqualTo(points);
        Book twice =
                shipped()
                        .learn(START, Tills.sale("one", START, dollars - 100))
                        .learn(day(1), Tills.sale("two", day(1), 100));
        assertThat(bonus(twice, day(1))).isEqualTo(points);
    }

    @Test
    void its_points_are_good_as_long_as_those_of_a_sale_and_say_what_they_are_for() {
        Book book = shipped().learn(START, Tills.sale("sale", START, 600));
        assertThat(book.at(START).lots())
                .filteredOn(lot -> lot.saleId() == null)
                .singleElement()
                .satisfies(lot -> {
                    assertThat(lot.bonus()).isEqualTo("milestone");
                    assertThat(lot.ruleVersion()).isEqualTo("jewellery-1");
                    assertThat(lot.expiresAt()).isEqualTo("2028-02-01T00:00:00Z");
                });
        Instant end = Instant.parse("2028-02-01T00:00:00Z");
        book.review(end.minus(Duration.ofDays(30)));
        assertThat(book.events(PointsEndingNoticed.class))
                .singleElement()
                .satisfies(each -> assertThat(each.points()).isEqualTo(650));
        book.review(end);
        assertThat(book.at(end).balance()).isEqualTo(new Buckets(0, 0, 0, 0, 0, 650));
    }

    @Test
    void once_for_each_tier_though_it_falls_and_is_reached_again() {
        Book book = shipped().learn(START, Tills.sale("one", START, 600));
        book.review(day(400));
        assertThat(book.account().saidTier()).isEqualTo("member");
        book.learn(day(401), Tills.sale("two", day(401), 600));
        assertThat(book.account().saidTier()).isEqualTo("bronze");
        assertThat(bonus(book, day(401))).isEqualTo(50);
        assertThat(book.events(MilestoneReached.class)).hasSize(1);
    }

    @Test
    void a_tier_that_was_given_by_hand_was_not_reached() {
        Book book = shipped().learn(START, Tills.sale("sale", START, 10));
        book.learn(
                START,
                new TierGrant(Tills.id("g"), START, "gold", day(90), "goodwill", "manager-1"));
        assertThat(book.account().saidTier()).isEqualTo("gold");
        assertThat(bonus(book, START)).isZero();
    }

    @Test
    void a_return_that_undoes_the_tier_takes_its_points_even_if_they_were_spent() {
        Sale sale = Tills.sale("sale", START, 500);
        var hold =
                new Hold(
                        Tills.id("hold"),
                        day(1),
                        "certificate-25",
                        500,
                        day(2),
                        "bronze",
                        "jewellery-1",
                        "geneva");
        Book book = shipped().learn(START, sale).learn(day(1), hold);
        book.learn(day(1), new HoldEnd(hold.id(), How.COMMITTED, day(1), null));
        book.learn(day(5), Tills.back("back", sale, day(5)));
        assertThat(book.at(day(5)).balance()).isEqualTo(new Buckets(0, 0, 0, 500, 0, 0));
        assertThat(book.events(MilestoneLost.class))
                .singleElement()
                .satisfies(lost -> {
                    assertThat(lost.at()).isEqualTo(day(5));
                    assertThat(lost.points()).isEqualTo(50);
                });
        assertThat(book.ledger(day(5)))
                .filteredOn(each -> each.kind() == LedgerEntry.Kind.WITHDRAWN)
                .singleElement()
                .satisfies(each -> assertThat(each.sourceId()).isEqualTo(Tills.id("back")));
        // Reached again, by what is bought after that.
        book.learn(day(6), Tills.sale("next", day(6), 700));
        assertThat(book.at(day(6)).balance().active()).isEqualTo(700 + 50 - 500);
    }

    @Test
    void what_stands_in_for_what_came_back_is_reached_later() {
        Sale first = Tills.sale("first", START, 600);
        Book book = shipped().learn(START, first);
        book.learn(day(1), Tills.sale("second", day(1), 600));
        book.learn(day(5), Tills.back("back", first, day(5)));
        assertThat(bonus(book, day(5))).isEqualTo(50);
        assertThat(book.events(MilestoneReached.class))
                .last()
                .satisfies(each -> {
                    assertThat(each.grant().at()).isEqualTo(day(1));
                    assertThat(each.at()).isEqualTo(day(5));
                    assertThat(each.again()).isFalse();
                });
        // The first was told late, so that the one of before stands again.
        book.learn(day(9), Tills.sale("late", START, 600));
        assertThat(book.events(MilestoneReached.class))
                .last()
                .satisfies(each -> assertThat(each.again()).isTrue());
        assertThat(bonus(book, day(9))).isEqualTo(50);
    }

    @Test
    void rules_that_come_later_give_nothing_for_what_was_reached_before() {
        Programme programme = Drafts.thenFrom("{}", "2026-06-01T00:00:00Z", MILESTONE);
        Book book = new Book(programme).learn(START, Tills.sale("before", START, 1_000));
        book.learn(day(200), Tills.sale("after", day(200), 4_000));
        assertThat(bonus(book, day(200))).isEqualTo(250);
    }

    /// The tailor's points wait for 14 days.
    @Test
    void they_wait_as_long_as_what_brought_them() {
        Book book = new Book(TAILOR);
        book.learn(START, Tills.sale("suit", START, "SAR", Tills.line("1", 1, 400_000)));
        assertThat(book.at(START).balance().pending()).isEqualTo(4_000 + 250);
        book.review(day(14));
        assertThat(book.at(day(14)).balance()).isEqualTo(new Buckets(0, 4_250, 0, 0, 0, 0));
    }

    @Test
    void each_year_of_membership_brings_points_from_the_first_hour_of_its_day() {
        Book book = new Book(TAILOR);
        // Bought when it was the 11th in Riyadh already.
        Instant bought = Instant.parse("2026-01-10T22:00:00Z");
        book.learn(bought, Tills.sale("tie", bought, "SAR", Tills.line("1", 1, 10_000)));
        Instant year = Instant.parse("2027-01-10T21:00:00Z");
        assertThat(bonus(book, year.minusSeconds(1))).isZero();
        book.review(year);
        assertThat(bonus(book, year)).isEqualTo(250);
        assertThat(bonus(book, Instant.parse("2027-04-10T21:00:00Z"))).isZero();
        Instant third = Instant.parse("2029-01-10T21:00:00Z");
        book.review(third);
        assertThat(book.events(MilestoneReached.class)).hasSize(3);
        assertThat(book.at(third).balance().active()).isEqualTo(250);
    }

    @Test
    void the_clock_is_due_at_the_next_anniversary() {
        Book book = new Book(Drafts.with(YEARLY)).learn(START, Tills.sale("sale", START, 10));
        assertThat(book.events().getLast().nextReviewAt()).isEqualTo("2027-01-10T00:00:00Z");
        // Nobody else does it: the balance tells it at once, and the record follows.
        Instant later = Instant.parse("2027-01-10T00:00:00Z");
        assertThat(bonus(book, later)).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29T12:00:00Z, 2025-02-28T00:00:00Z",
        "2023-02-28T12:00:00Z, 2024-02-28T00:00:00Z",
        "2024-02-29T23:59:59Z, 2025-02-28T00:00:00Z",
    })
    void who_enrolled_on_the_29th_of_february_has_it_on_the_28th(Instant enrolled, Instant first) {
        Book book = new Book(Drafts.with(YEARLY)).learn(enrolled, Tills.sale("s", enrolled, 10));
        assertThat(bonus(book, first.minusSeconds(1))).isZero();
        assertThat(bonus(book, first)).isEqualTo(50);
        assertThat(book.at(Instant.parse("2028-02-29T00:00:00Z")).lots())
                .filteredOn(each -> each.bonus() != null)
                .last()
                .satisfies(each -> {
                    var day = enrolled.toString().substring(5, 10);
                    assertThat(each.earnedAt().toString()).startsWith("2028-" + day);
                });
    }

    @Test
    void it_brings_what_the_tier_of_that_day_gets() {
        Book book = new Book(Drafts.with(YEARLY)).learn(START, Tills.sale("one", START, 10));
        book.learn(day(300), Tills.sale("two", day(300), 1_000));
        assertThat(bonus(book, day(365))).isEqualTo(80);
    }

    @Test
    void a_sale_told_late_makes_it_the_points_of_another_tier() {
        Book book = new Book(Drafts.with(YEARLY)).learn(START, Tills.sale("one", START, 10));
        book.review(day(370));
        assertThat(bonus(book, day(370))).isEqualTo(50);
        book.learn(day(371), Tills.sale("late", day(300), 1_000));
        assertThat(bonus(book, day(371))).isEqualTo(80);
        assertThat(book.events(MilestoneLost.class)).hasSize(1);
        assertThat(book.events(MilestoneReached.class)).hasSize(2);
        int said = book.events().size();
        book.learn(day(372), Tills.sale("next", day(372), 10));
        assertThat(book.events(MilestoneLost.class)).hasSize(1);
        assertThat(book.events()).hasSize(said + 1);
    }

    @Test
    void between_a_sale_and_its_return_it_stood_though_both_became_known_the_other_way_round() {
        Sale sale = Tills.sale("sale", START, 600);
        Book book = shipped().learn(day(5), Tills.back("back", sale, day(5)));
        book.learn(day(9), sale);
        assertThat(book.events(MilestoneReached.class))
                .singleElement()
                .satisfies(each -> assertThat(each.at()).isEqualTo(START));
        assertThat(book.events(MilestoneLost.class))
                .singleElement()
                .satisfies(each -> assertThat(each.at()).isEqualTo(day(5)));
        assertThat(bonus(book, day(9))).isZero();
        // The same lot stands again once the tier is reached then after all.
        book.learn(day(10), Tills.sale("other", START, 500));
        assertThat(bonus(book, day(10))).isEqualTo(50);
    }

    @Test
    void a_cap_ends_it_after_so_many_years() {
        String twice =
                """
                {'bonuses': [{'bonus': 'anniversary', 'description': 'd',
                  'activities': ['anniversary'], 'points': 50, 'validMonths': 60,
                  'cap': {'times': 2, 'per': 'lifetime'}}]}
                """;
        Book book = new Book(Drafts.with(twice)).learn(START, Tills.sale("one", START, 10));
        assertThat(bonus(book, Instant.parse("2028-01-09T23:59:59Z"))).isEqualTo(50);
        Instant third = Instant.parse("2029-01-10T00:00:00Z");
        assertThat(bonus(book, third)).isEqualTo(100);
        book.review(third);
        assertThat(book.events(MilestoneReached.class)).hasSize(2);
    }

    @Test
    void who_kept_nothing_is_no_member_and_who_is_welcomed_is() {
        Sale sale = Tills.sale("sale", START, 10);
        Book book = new Book(Drafts.with(YEARLY)).learn(START, sale);
        book.review(day(370));
        assertThat(bonus(book, day(370))).isEqualTo(50);
        book.learn(day(371), Tills.back("back", sale, day(371)));
        assertThat(bonus(book, day(371))).isZero();
        Book welcomed = new Book(TAILOR).run(new Celebrate(START, Map.of(), START));
        assertThat(welcomed.at(day(366)).balance().active()).isEqualTo(250);
    }

    @Test
    void a_clock_that_is_behind_takes_nothing_back() {
        Book book = new Book(Drafts.with(YEARLY)).learn(START, Tills.sale("one", START, 10));
        Instant year = Instant.parse("2027-01-10T00:00:00Z");
        book.review(year);
        book.learn(year.minusSeconds(2), Tills.sale("two", year.minusSeconds(2), 10));
        assertThat(book.events(MilestoneLost.class)).isEmpty();
        assertThat(book.events(MilestoneReached.class)).hasSize(1);
    }

    /// A draft counts all of it by its own numbers, also what no event was recorded for.
    @Test
    void another_programme_gives_what_it_would_have_given() {
        Book live = new Book(Drafts.with("{}")).learn(START, Tills.sale("sale", START, 6_000));
        WhatIf both =
                WhatIf.of(
                        new AccountDecider(Drafts.with("{}")),
                        new AccountDecider(Drafts.with(MILESTONE)),
                        live.events());
        assertThat(Standing.of(both.live(), START).balance().active()).isEqualTo(6_000);
        assertThat(Standing.of(both.other(), START).balance().active()).isEqualTo(6_350);
    }
}
