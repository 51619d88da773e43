package maison.loyalty.account;

import static maison.loyalty.account.Tills.START;
import static maison.loyalty.account.Tills.book;
import static maison.loyalty.account.Tills.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import maison.loyalty.account.Histories.Trade;
import maison.loyalty.account.LoyaltyEvent.Direction;
import maison.loyalty.account.LoyaltyEvent.PointsEndingNoticed;
import maison.loyalty.account.LoyaltyEvent.TierChanged;
import maison.loyalty.account.LoyaltyEvent.TierRiskNoticed;
import maison.loyalty.account.LoyaltyEvent.TierRiskNoticed.Missing;
import maison.loyalty.account.Tills.Book;
import maison.loyalty.programme.Programme;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What members are told beforehand.
class NoticesTest {

    private static final Programme TAILOR = Tills.programme("programmes/tailor.json");

    // Of a sale at START: good to the end of January 2028.
    private static final Instant END = Instant.parse("2028-02-01T00:00:00Z");

    private static Instant before(Instant end, int days) {
        return end.minus(Duration.ofDays(days));
    }

    private static @Nullable Instant next(Book book) {
        return book.events().getLast().nextReviewAt();
    }

    @Test
    void points_that_end_are_told_of_thirty_and_seven_days_ahead_and_once() {
        Book book = book().learn(START, sale("a", START, 120));
        assertThat(next(book)).isEqualTo(before(END, 30));
        book.review(before(END, 30));
        assertThat(next(book)).isEqualTo(before(END, 7));
        book.review(before(END, 20)).review(before(END, 7)).review(before(END, 1));
        assertThat(next(book)).isEqualTo(END);
        assertThat(book.events(PointsEndingNoticed.class))
                .extracting(PointsEndingNoticed::daysAhead)
                .containsExactly(30, 7);
        assertThat(book.events(PointsEndingNoticed.class))
                .allSatisfy(notice -> {
                    assertThat(notice.points()).isEqualTo(120);
                    assertThat(notice.expiresAt()).isEqualTo(END);
                });
    }

    @Test
    void what_is_spent_by_then_is_not_told_of() {
        Book book =
                book().learn(START, sale("a", START, 120))
                        .learn(START, new Deduction(Tills.id("d"), START, 50, "correction"))
                        .review(before(END, 30))
                        .learn(
                                before(END, 29),
                                new Deduction(Tills.id("e"), before(END, 29), 70, "correction"))
                        .review(before(END, 7));
        assertThat(book.events(PointsEndingNoticed.class))
                .singleElement()
                .extracting(PointsEndingNoticed::points)
                .isEqualTo(70L);
    }

    @Test
    void who_is_late_tells_the_last_notice_only_and_nobody_tells_of_what_is_gone() {
        Book book = book().learn(START, sale("a", START, 120)).review(before(END, 3));
        assertThat(book.events(PointsEndingNoticed.class))
                .singleElement()
                .extracting(PointsEndingNoticed::daysAhead)
                .isEqualTo(7);
        assertThat(book().learn(START, sale("a", START, 120)).review(END).events())
                .doesNotHaveAnyElementsOfTypes(PointsEndingNoticed.class);
    }

    @Test
    void a_sale_that_is_known_late_is_told_of_by_the_next_review_and_not_by_the_sale() {
        Book book = book().learn(before(END, 20), sale("a", START, 120));
        assertThat(book.events()).doesNotHaveAnyElementsOfTypes(PointsEndingNoticed.class);
        assertThat(next(book)).isBefore(before(END, 20));
        book.review(before(END, 20));
        assertThat(book.events(PointsEndingNoticed.class)).hasSize(1);
    }

    @Test
    void a_member_is_told_what_keeps_the_tier_and_by_when() {
        Instant second = START.plus(Duration.ofDays(100));
        Book book =
                book().learn(START, sale("a", START, 1_680)).learn(second, sale("b", second, 400));
        Instant lost = START.plus(Duration.ofDays(365));
        assertThat(next(book)).isEqualTo(lost);
        book.review(lost);
        assertThat(book.events(TierRiskNoticed.class))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.tier()).isEqualTo("silver");
                    assertThat(notice.fallsAt()).isEqualTo(lost.plus(Duration.ofDays(30)));
                    assertThat(notice.anyIsEnough()).isTrue();
                    assertThat(notice.keepBy())
                            .containsExactly(
                                    new Missing("annualSpend", "2000", "1600.00"),
                                    new Missing("lifetimeSpend", "5000", "2920.00"));
                });
        // What is missing is bought: the tier is kept.
        Instant then = lost.plus(Duration.ofDays(29));
        book.learn(then, sale("c", then, 1_600)).review(lost.plus(Duration.ofDays(30)));
        assertThat(book.events(TierChanged.class))
                .noneMatch(each -> each.move().direction() == Direction.DOWN);
    }

    @Test
    void the_calendar_year_counts_to_its_end() {
        Instant bought = Instant.parse("2026-03-01T10:00:00Z");
        Book book = new Book(TAILOR).learn(bought, sale("a", bought, "SAR", riyals(40_000)));
        String held = book.at(bought).tier().name();
        Instant told = Instant.parse("2027-12-05T00:00:00Z");
        Instant again = Instant.parse("2027-06-01T10:00:00Z");
        book.learn(again, sale("b", again, "SAR", riyals(400))).review(told);
        assertThat(book.events(TierRiskNoticed.class))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.tier()).isEqualTo(held);
                    assertThat(notice.keepBy())
                            .filteredOn(each -> each.metric().equals("annualSpend"))
                            .singleElement()
                            .satisfies(each ->
                                    assertThat(new java.math.BigDecimal(each.missing()))
                                            .isEqualByComparingTo(
                                                    new java.math.BigDecimal(each.threshold())
                                                            .subtract(
                                                                    book.at(told)
                                                                            .measures()
                                                                            .shown(
                                                                                    maison.loyalty
                                                                                            .programme
                                                                                            .Metric
                                                                                            .ANNUAL_SPEND))));
                });
    }

    private static SaleLine riyals(long riyals) {
        return Tills.line("1", 1, riyals * 100);
    }

    @Provide
    Arbitrary<List<Trade>> trades() {
        return Histories.of("sale");
    }

    @Provide
    Arbitrary<List<Fact>> dealings() {
        return Dealings.any();
    }

    @Provide
    Arbitrary<Programme> programmes() {
        return Arbitraries.of(Tills.JEWELLERY, TAILOR);
    }

    @Property(tries = 300)
    void nobody_is_told_twice_and_no_review_is_asked_for_in_vain(
            @ForAll("programmes") Programme programme,
            @ForAll("trades") List<Trade> trades,
            @ForAll("dealings") List<Fact> dealings) {
        var facts = new ArrayList<>(Histories.facts(trades));
        facts.addAll(dealings);
        facts.sort(Comparator.comparing(Fact::at));
        var book = new Book(programme);
        for (Fact fact : facts) {
            reviewUntil(book, fact.at());
            book.learn(fact.at(), fact);
        }
        int last = book.events().size();
        reviewUntil(book, Instant.parse("2060-01-01T00:00:00Z"));
        var told = new HashSet<String>();
        assertThat(book.events(PointsEndingNoticed.class))
                .allMatch(each -> told.add(each.expiresAt() + " " + each.daysAhead()));
        assertThat(Standing.of(book.replayed(), START)).isEqualTo(book.at(START));
        assertEveryFallWasTold(book.events().subList(last, book.events().size()), book);
    }

    private static void reviewUntil(Book book, Instant until) {
        Instant next = book.events().isEmpty() ? null : next(book);
        Instant now = Instant.MIN;
        while (next != null && !next.isAfter(until)) {
            // One that is overdue is done at once, which is when the facts were learned.
            now = next.isAfter(now) ? next : now;
            book.review(now);
            next = next(book);
            assertThat(next == null || next.isAfter(now)).isTrue();
        }
    }

    /// Falls of time alone, of which the notice was due after the last fact.
    private static void assertEveryFallWasTold(List<LoyaltyEvent> events, Book book) {
        List<Instant> told =
                book.events(TierRiskNoticed.class).stream().map(TierRiskNoticed::fallsAt).toList();
        for (LoyaltyEvent event : events) {
            if (event instanceof TierChanged changed
                    && changed.move().direction() == Direction.DOWN) {
                assertThat(told).anyMatch(fall -> !fall.isBefore(changed.at()));
            }
        }
    }
}
