package maison.loyalty.account;

import static maison.loyalty.account.Tills.START;
import static maison.loyalty.account.Tills.back;
import static maison.loyalty.account.Tills.id;
import static maison.loyalty.account.Tills.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How points are spent from lots, and what a return after spending leaves.
class LotBookTest {

    private static final Duration MONTH = Duration.ofDays(40);

    private static Kept kept(Sale sale, Return... returns) {
        return Kept.of(
                Counted.of(sale, Tills.JEWELLERY.at(sale.at())), List.of(returns), Tills.JEWELLERY);
    }

    private static Taking spending(Instant at, long points) {
        return new Taking(id("spending " + at), at, points, false);
    }

    private static LotBook book(Instant at, List<Kept> kept, List<Taking> takings) {
        return LotBook.of(kept, takings, at);
    }

    @Test
    void what_expires_first_is_spent_first() {
        Instant later = START.plus(MONTH);
        var book =
                book(
                        later,
                        List.of(kept(sale("old", START, 100)), kept(sale("new", later, 100))),
                        List.of(spending(later, 150)));
        assertThat(book.lots()).extracting(Lot::spent).containsExactly(100L, 50L);
        assertThat(book.buckets()).isEqualTo(new Buckets(0, 50, 0, 0, 150, 0));
    }

    @Test
    void a_return_after_spending_is_a_debt_that_the_next_earning_pays() {
        var bought = sale("a", START, 100);
        var gone = kept(bought, back("r", bought, START.plusSeconds(20)));
        var spent = List.of(spending(START.plusSeconds(10), 80));
        assertThat(book(START.plusSeconds(20), List.of(gone), spent).buckets())
                .isEqualTo(new Buckets(0, 0, 0, 80, 0, 0));
        var next = kept(sale("b", START.plusSeconds(30), 200));
        assertThat(book(START.plusSeconds(30), List.of(gone, next), spent).buckets())
                .isEqualTo(new Buckets(0, 120, 0, 0, 80, 0));
    }

    @Test
    void points_that_would_have_been_spent_elsewhere_are_spent_there_after_a_return() {
        var first = sale("a", START, 100);
        var second = kept(sale("b", START.plus(MONTH), 100));
        var spent = List.of(spending(START.plus(MONTH).plusSeconds(1), 100));
        Instant end = START.plus(MONTH).plusSeconds(9);
        var book = book(end, List.of(kept(first, back("r", first, end)), second), spent);
        assertThat(book.buckets()).isEqualTo(new Buckets(0, 0, 0, 0, 100, 0));
    }

    @Test
    void expired_points_cannot_be_spent() {
        Instant late = Instant.parse("2028-02-01T00:00:00Z");
        var book = book(late, List.of(kept(sale("a", START, 100))), List.of(spending(late, 30)));
        assertThat(book.buckets()).isEqualTo(new Buckets(0, 0, 0, 30, 0, 100));
    }
}
