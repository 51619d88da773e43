package maison.loyalty.account;

import static maison.loyalty.account.Tills.START;
import static maison.loyalty.account.Tills.back;
import static maison.loyalty.account.Tills.book;
import static maison.loyalty.account.Tills.line;
import static maison.loyalty.account.Tills.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import maison.loyalty.account.LoyaltyEvent.Direction;
import maison.loyalty.account.LoyaltyEvent.PointsExpired;
import maison.loyalty.account.LoyaltyEvent.PointsReversed;
import maison.loyalty.account.LoyaltyEvent.Reason;
import maison.loyalty.account.LoyaltyEvent.TierChanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Windows, grace and expiry end at the right instants, and the job is told when to look.
class TimeTest {

    private static final Duration MICRO = Duration.ofNanos(1000);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration GRACE = Duration.ofDays(30);

    @ParameterizedTest(name = "{0}: sold {1}, gone {2}")
    @CsvSource({
        "london, 2024-01-31T12:00:00Z, 2026-02-01T00:00:00Z",
        "london, 2024-07-06T09:00:00Z, 2026-07-31T23:00:00Z",
        "london, 2024-03-31T00:30:00Z, 2026-03-31T23:00:00Z",
        "london, 2024-10-31T23:59:59Z, 2026-11-01T00:00:00Z",
        "new-york, 2024-02-29T12:00:00Z, 2026-03-01T05:00:00Z",
        "new-york, 2024-04-01T03:59:59Z, 2026-04-01T04:00:00Z",
        "riyadh, 2024-05-31T20:59:59Z, 2026-05-31T21:00:00Z",
        "riyadh, 2024-05-31T21:00:00Z, 2026-06-30T21:00:00Z",
        "elsewhere, 2024-12-31T23:59:59Z, 2027-01-01T00:00:00Z"
    })
    void points_are_good_to_the_end_of_the_month_after_two_years_where_the_store_is(
            String store, Instant sold, Instant gone) {
        var sale = new Sale(Tills.id("s"), sold, store, "USD", List.of(line("1", 1, 10_000)));
        var book = book().learn(sold, sale);
        assertThat(book.at(gone.minus(MICRO)).balance().active()).isEqualTo(100);
        assertThat(book.at(gone).balance()).isEqualTo(new Buckets(0, 0, 0, 0, 0, 100));
        // A month before, for the notice.
        assertThat(book.events().getLast().nextReviewAt())
                .isEqualTo(gone.minus(Duration.ofDays(30)));
    }

    @Test
    void annual_spend_lasts_365_days_and_the_tier_30_more() {
        var book = book().learn(START, sale("s", START, 600));
        Instant lost = START.plus(YEAR);
        assertThat(book.at(lost.minus(MICRO)).lostAt()).isNull();
        assertThat(book.at(lost).lostAt()).isEqualTo(lost);
        assertThat(book.at(lost.plus(GRACE).minus(MICRO)).tier().name()).isEqualTo("bronze");
        assertThat(book.at(lost.plus(GRACE)).tier().name()).isEqualTo("member");
        assertThat(book.at(lost.plus(GRACE)).since()).isEqualTo(lost.plus(GRACE));
    }

    @Test
    void a_purchase_within_grace_keeps_the_tier_without_a_gap() {
        var book =
                book().learn(
                                START.plus(YEAR).plus(GRACE),
                                sale("old", START, 600),
                                sale("new", START.plus(YEAR).plus(Duration.ofDays(29)), 500));
        assertThat(book.at(START.plus(YEAR).plus(GRACE)).since()).isEqualTo(START);
        assertThat(book.at(START.plus(YEAR).plus(GRACE)).steps()).hasSize(1);
    }

    @Test
    void a_tier_falls_to_what_is_earned_not_one_step() {
        var book =
                book().learn(
                                START,
                                sale("large", START, 4400),
                                sale("small", START.plusSeconds(1), 600));
        assertThat(book.at(START.plusSeconds(1)).tier().name()).isEqualTo("gold");
        Instant end = START.plusSeconds(1).plus(YEAR).plus(GRACE);
        // 5,000 in a lifetime is silver for ever.
        assertThat(book.at(end).tier().name()).isEqualTo("silver");
        var twin = book().learn(START, sale("only", START, 4999));
        assertThat(twin.at(START.plus(YEAR).plus(GRACE)).tier().name()).isEqualTo("member");
    }

    @Test
    void the_job_records_a_fall_when_it_is_due_even_if_it_comes_late() {
        var book = book().learn(START, sale("s", START, 600));
        Instant due = START.plus(YEAR).plus(GRACE);
        // A month before, for the notice.
        assertThat(book.events().getLast().nextReviewAt()).isEqualTo(due.minus(GRACE));
        book.review(due.plus(Duration.ofDays(3)));
        var fall = book.events(TierChanged.class).getLast();
        assertThat(fall.at()).isEqualTo(due);
        assertThat(fall.move().direction()).isEqualTo(Direction.DOWN);
        assertThat(fall.move().reason()).isEqualTo(Reason.NO_LONGER_EARNED);
        assertThat(fall.nextReviewAt()).isEqualTo(Instant.parse("2028-01-02T00:00:00Z"));
        book.review(Instant.parse("2028-02-01T00:00:00Z"));
        assertThat(book.events(PointsExpired.class)).hasSize(1);
        assertThat(book.events().getLast().nextReviewAt()).isNull();
    }

    @Test
    void a_return_undoes_the_tier_at_once_as_if_it_had_never_been() {
        var sale = sale("s", START, 600);
        Instant later = START.plus(Duration.ofDays(10));
        var book = book().learn(START, sale).learn(later, back("r", sale, later));
        assertThat(book.at(later).tier().name()).isEqualTo("member");
        assertThat(book.at(later.minus(MICRO)).tier().name()).isEqualTo("bronze");
        var fall = book.events(TierChanged.class).getLast();
        assertThat(fall.at()).isEqualTo(later);
        assertThat(fall.move().reason()).isEqualTo(Reason.RETURNED);
    }

    @Test
    void a_lifetime_tier_stays_unless_returns_undo_it() {
        var sale = sale("s", START, 5000);
        Instant late = START.plus(Duration.ofDays(4000));
        var book = book().learn(START, sale);
        assertThat(book.at(late).tier().name()).isEqualTo("silver");
        book.learn(late, back("r", sale, late));
        assertThat(book.at(late).tier().name()).isEqualTo("member");
    }

    @Test
    void history_that_has_lapsed_long_ago_is_counted_but_announces_no_tier() {
        Instant old = Instant.parse("2011-03-01T10:00:00Z");
        var book = book().learn(START, sale("s", old, 600));
        assertThat(book.events(TierChanged.class)).isEmpty();
        assertThat(book.events(PointsExpired.class).getFirst().at())
                .isEqualTo(Instant.parse("2013-04-01T00:00:00Z"));
        assertThat(book.at(old).tier().name()).isEqualTo("bronze");
    }

    @Test
    void points_that_had_expired_are_reversed_without_touching_the_balance() {
        var sale = sale("s", START, 600);
        Instant expiry = Instant.parse("2028-02-01T00:00:00Z");
        var book = book().learn(START, sale).review(expiry);
        book.learn(expiry.plusSeconds(9), back("r", sale, expiry.plusSeconds(5)));
        var reversal = book.events(PointsReversed.class).getLast().reversal();
        assertThat(reversal.points()).isEqualTo(600);
        assertThat(reversal.fromExpired()).isEqualTo(600);
        assertThat(book.at(expiry.plusSeconds(9)).balance())
                .isEqualTo(new Buckets(0, 0, 0, 0, 0, 0));
    }

    @Test
    void a_sale_from_a_clock_that_is_ahead_counts_when_its_time_comes() {
        Instant ahead = START.plusSeconds(60);
        var book = book().learn(START, sale("s", ahead, 600));
        assertThat(book.at(START).balance().active()).isZero();
        assertThat(book.events(TierChanged.class)).isEmpty();
        assertThat(book.events().getLast().nextReviewAt()).isEqualTo(ahead);
        book.review(ahead);
        assertThat(book.events(TierChanged.class)).hasSize(1);
    }
}
