package maison.loyalty.account;

import static maison.loyalty.account.Tills.START;
import static maison.loyalty.account.Tills.back;
import static maison.loyalty.account.Tills.id;
import static maison.loyalty.account.Tills.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import maison.loyalty.account.HoldEnd.How;
import maison.loyalty.account.LoyaltyCommand.EndHold;
import maison.loyalty.account.LoyaltyCommand.HoldReward;
import maison.loyalty.account.LoyaltyRefusal.NotEnoughPoints;
import maison.loyalty.account.Tills.Book;
import org.junit.jupiter.api.Test;

/// The examples of docs/loyalty.md, and what concurrency must not do to them.
class RedeemingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Instant LATER = START.plus(Duration.ofDays(9));

    private final Sale a = sale("a", START, 1_200);
    private final Book book = Tills.book().learn(START, a);
    private final UUID hold = id("hold");

    private void spend(String reward, Instant at) {
        book.run(new HoldReward(hold, reward, "geneva", PATIENCE, at));
        book.run(new EndHold(hold, How.COMMITTED, at.plusSeconds(1), null));
    }

    private Buckets balance(Instant at) {
        return book.at(at).balance();
    }

    @Test
    void a_return_of_what_was_spent_is_a_debt_and_the_next_sale_pays_it() {
        spend("certificate-50", LATER);
        Instant back = LATER.plusSeconds(60);
        book.learn(back, back("back", a, back));
        assertThat(balance(back)).isEqualTo(new Buckets(0, 0, 0, 1_000, 0, 0));
        Instant next = LATER.plusSeconds(90);
        book.learn(next, sale("b", next, 1_500));
        assertThat(balance(next)).isEqualTo(new Buckets(0, 500, 0, 0, 1_000, 0));
    }

    @Test
    void what_another_lot_had_is_spent_from_there_and_undoing_it_gives_it_back() {
        book.learn(LATER, sale("c", LATER.minusSeconds(5), 300));
        spend("certificate-50", LATER);
        Instant back = LATER.plusSeconds(60);
        book.learn(back, back("back", a, back));
        assertThat(balance(back)).isEqualTo(new Buckets(0, 0, 0, 700, 300, 0));
        Instant undone = LATER.plusSeconds(90);
        book.run(new EndHold(hold, How.UNDONE, undone, "not-given"));
        assertThat(balance(undone)).isEqualTo(new Buckets(0, 300, 0, 0, 0, 0));
    }

    @Test
    void what_would_have_expired_while_it_was_away_has_expired() {
        spend("certificate-50", LATER);
        Instant end = Instant.parse("2028-02-01T00:00:00Z");
        book.review(end);
        assertThat(balance(end)).isEqualTo(new Buckets(0, 0, 0, 0, 1_000, 200));
        book.run(new EndHold(hold, How.UNDONE, end.plusSeconds(1), "not-given"));
        assertThat(balance(end.plusSeconds(1))).isEqualTo(new Buckets(0, 0, 0, 0, 0, 1_200));
    }

    @Test
    void who_asked_earlier_and_comes_later_sees_what_was_spent_meanwhile() {
        spend("certificate-50", LATER);
        var late = new HoldReward(id("late"), "certificate-25", "geneva", PATIENCE, START);
        assertThat(book.refusal(late)).isEqualTo(new NotEnoughPoints(500, 200));
    }
}
