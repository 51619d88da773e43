package maison.loyalty.account;

import static maison.loyalty.account.Tills.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import maison.loyalty.account.Tills.Book;
import maison.loyalty.programme.Programme;
import org.junit.jupiter.api.Test;

/// The calendar year as the window, tiers that are kept to its end, and falls of one step.
class TierKeepingTest {

    private static final Duration NOTICE = Duration.ofDays(30);
    private static final Instant BOUGHT = Instant.parse("2026-05-10T12:00:00Z");

    // Midnight in Riyadh.
    private static final Instant YEAR_27 = Instant.parse("2026-12-31T21:00:00Z");
    private static final Instant YEAR_28 = Instant.parse("2027-12-31T21:00:00Z");
    private static final Instant YEAR_29 = Instant.parse("2028-12-31T21:00:00Z");

    private static Programme ladder(String values) {
        return Drafts.with(
                "{'earning': {'zone': 'Asia/Riyadh'}, 'ladder': {%s}}".formatted(values));
    }

    private static final String CALENDAR =
            "'annualWindow': 'calendar-year', 'annualWindowDays': null";

    private static String tier(Book book, Instant at) {
        return book.at(at).tier().name();
    }

    @Test
    void the_calendar_year_begins_anew_where_the_programme_is() {
        var book =
                new Book(ladder(CALENDAR + ", 'graceDays': 0"))
                        .learn(BOUGHT, sale("s", BOUGHT, 1000));
        assertThat(tier(book, YEAR_27.minusNanos(1000))).isEqualTo("silver");
        assertThat(tier(book, YEAR_27)).isEqualTo("member");
        assertThat(book.at(YEAR_27).measures().annualSpend()).isZero();
        assertThat(book.events().getLast().nextReviewAt()).isEqualTo(YEAR_27.minus(NOTICE));

        Instant newYear = YEAR_27.plusSeconds(1);
        var next = book.learn(newYear, sale("s2", newYear, 999));
        assertThat(tier(next, newYear)).isEqualTo("member");
    }

    @Test
    void a_tier_is_kept_to_the_end_of_the_year_after_the_one_that_earned_it() {
        var book =
                new Book(ladder(CALENDAR + ", 'graceDays': 0, 'keptTo': 'end-of-year'"))
                        .learn(BOUGHT, sale("s", BOUGHT, 6000));
        assertThat(book.at(YEAR_27).lostAt()).isEqualTo(YEAR_27);
        assertThat(tier(book, YEAR_28.minusNanos(1000))).isEqualTo("gold");
        assertThat(tier(book, YEAR_28)).isEqualTo("member");
    }

    @Test
    void one_step_at_a_time() {
        var book =
                new Book(
                                ladder(
                                        CALENDAR
                                                + ", 'graceDays': 0, 'keptTo': 'end-of-year',"
                                                + " 'downgrade': 'one-step'"))
                        .learn(BOUGHT, sale("s", BOUGHT, 6000));
        assertThat(tier(book, YEAR_28.minusNanos(1000))).isEqualTo("gold");
        assertThat(tier(book, YEAR_28)).isEqualTo("silver");
        assertThat(book.at(YEAR_28).lostAt()).isEqualTo(YEAR_28);
        assertThat(tier(book, YEAR_29.minusNanos(1000))).isEqualTo("silver");
        assertThat(tier(book, YEAR_29)).isEqualTo("member");
        assertThat(book.at(YEAR_29).steps())
                .extracting(TierStep::at)
                .isEqualTo(List.of(BOUGHT, YEAR_28, YEAR_29));
        // The job is told of each, here of the points that end before the second fall, and of the
        // notices a month before.
        book.review(YEAR_28);
        assertThat(book.events().getLast().nextReviewAt())
                .isEqualTo(Instant.parse("2028-05-31T21:00:00Z").minus(NOTICE));
        book.review(Instant.parse("2028-05-31T21:00:00Z"));
        assertThat(book.events().getLast().nextReviewAt()).isEqualTo(YEAR_29.minus(NOTICE));
    }

    @Test
    void one_step_with_grace_falls_again_after_another_grace() {
        var book =
                new Book(ladder("'downgrade': 'one-step', 'graceDays': 10"))
                        .learn(BOUGHT, sale("s", BOUGHT, 6000));
        Instant lost = BOUGHT.plus(java.time.Duration.ofDays(365));
        Instant first = lost.plus(java.time.Duration.ofDays(10));
        Instant second = first.plus(java.time.Duration.ofDays(10));
        assertThat(tier(book, first.minusNanos(1000))).isEqualTo("gold");
        assertThat(tier(book, first)).isEqualTo("silver");
        assertThat(tier(book, second)).isEqualTo("member");
        // What is earned in between ends the fall.
        book.learn(second, sale("s2", first.plusSeconds(5), 1200));
        assertThat(tier(book, second)).isEqualTo("silver");
        assertThat(book.at(second).lostAt()).isNull();
    }
}
