package maison.loyalty.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import maison.loyalty.account.Claimed.State;
import maison.loyalty.account.LoyaltyCommand.ClaimActivity;
import maison.loyalty.account.LoyaltyCommand.CloseClaim;
import maison.loyalty.account.LoyaltyCommand.WithdrawClaim;
import maison.loyalty.account.LoyaltyRefusal.AccountNotOpen;
import maison.loyalty.account.LoyaltyRefusal.ActivityIdReused;
import maison.loyalty.account.LoyaltyRefusal.ActivityStands;
import maison.loyalty.account.LoyaltyRefusal.CapReached;
import maison.loyalty.account.LoyaltyRefusal.NoBonusFor;
import maison.loyalty.account.LoyaltyRefusal.ProofDiffers;
import maison.loyalty.account.LoyaltyRefusal.ProofMissing;
import maison.loyalty.account.Tills.Book;
import maison.loyalty.programme.Bonus.Activity;
import maison.loyalty.programme.Programme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Points for what was done apart from buying.
class ClaimingTest {

    private static final Instant NOW = Instant.parse("2026-03-20T10:00:00Z");
    private static final Programme TAILOR = Tills.programme("programmes/tailor.json");

    static Proof proof(String name) {
        return new Proof(name.repeat(64).substring(0, 64), "instagram.com");
    }

    static ClaimActivity review(String name, @Nullable Instant at, boolean own) {
        return claim(name, Activity.REVIEW, at, "dubai-mall", own, NOW);
    }

    static ClaimActivity claim(
            String name,
            Activity activity,
            @Nullable Instant at,
            @Nullable String store,
            boolean own,
            Instant now) {
        return new ClaimActivity(
                Tills.id(name), activity, at, store, proof(name), "somebody", own, now);
    }

    private static Book opened() {
        return Tills.book().learn(NOW, Tills.sale("sale", Tills.START, 10));
    }

    private static State state(Book book, String name) {
        return Objects.requireNonNull(book.account().claim(Tills.id(name))).state();
    }

    private static long active(Book book) {
        return book.at(NOW).balance().active();
    }

    @Test
    void what_staff_tell_brings_its_points_at_once_and_once() {
        Book book = opened().run(review("a", null, false)).run(review("a", null, false));
        assertThat(active(book)).isEqualTo(35);
        assertThat(state(book, "a")).isEqualTo(State.GIVEN);
        assertThat(book.refusal(claim("a", Activity.PHOTO, null, "dubai-mall", false, NOW)))
                .isEqualTo(new ActivityIdReused());
    }

    @Test
    void what_a_member_tells_waits_for_somebody_to_see_the_proof() {
        Book book = opened().run(review("a", null, true));
        assertThat(active(book)).isEqualTo(10);
        assertThat(state(book, "a")).isEqualTo(State.WAITING);
        var other = new CloseClaim(Tills.id("a"), true, proof("b"), "staff", NOW);
        assertThat(book.refusal(other)).isEqualTo(new ProofDiffers());
        var seen = new CloseClaim(Tills.id("a"), true, proof("a"), "staff", NOW);
        book.run(seen).run(seen);
        assertThat(active(book)).isEqualTo(35);
        assertThat(book.refusal(new CloseClaim(Tills.id("a"), false, null, "staff", NOW)))
                .isEqualTo(new ActivityStands(State.GIVEN));
    }

    @Test
    void a_fifth_in_a_month_is_refused_until_the_next_by_the_stores_calendar() {
        Book book = opened();
        // The first of March has begun in Dubai.
        Instant march = Instant.parse("2026-02-28T20:30:00Z");
        for (String each : new String[] {"a", "b", "c", "d"}) {
            book.run(review(each, march, each.equals("b")));
        }
        assertThat(book.refusal(review("e", null, false)))
                .isEqualTo(new CapReached("social", 4, "month", LocalDate.of(2026, 4, 1)));
        // The hour before it is of February.
        book.run(review("e", march.minus(Duration.ofHours(1)), false));
        assertThat(active(book)).isEqualTo(10 + 4 * 25);
    }

    @Test
    void what_is_rejected_or_taken_back_frees_its_place() {
        Book book = opened();
        for (String each : new String[] {"a", "b", "c", "d"}) {
            book.run(review(each, null, each.equals("b")));
        }
        book.run(new CloseClaim(Tills.id("b"), false, null, "staff", NOW));
        book.run(review("e", null, false));
        var back = new WithdrawClaim(Tills.id("c"), "post-deleted", NOW);
        book.run(back).run(back);
        assertThat(state(book, "c")).isEqualTo(State.WITHDRAWN);
        assertThat(active(book)).isEqualTo(10 + 3 * 25);
        book.run(review("f", null, false));
        assertThat(book.refusal(review("g", null, false))).isInstanceOf(CapReached.class);
        assertThat(book.refusal(new WithdrawClaim(Tills.id("b"), "post-deleted", NOW)))
                .isEqualTo(new ActivityStands(State.REJECTED));
    }

    @Test
    void points_that_were_spent_are_a_debt_once_they_are_taken_back() {
        Book book = opened().run(review("a", null, false));
        book.learn(NOW, new Deduction(Tills.id("spent"), NOW, 30, "spent"));
        book.run(new WithdrawClaim(Tills.id("a"), "post-deleted", NOW));
        assertThat(book.at(NOW).balance().debt()).isEqualTo(20);
    }

    @Test
    void nobody_without_an_account_and_nothing_without_a_bonus_or_its_proof() {
        assertThat(Tills.book().refusal(review("a", null, false))).isEqualTo(new AccountNotOpen());
        Book book = opened();
        assertThat(book.refusal(claim("a", Activity.SURVEY, null, null, false, NOW)))
                .isEqualTo(new NoBonusFor("survey"));
        var bare =
                new ClaimActivity(
                        Tills.id("a"), Activity.REVIEW, null, null, null, "staff", false, NOW);
        assertThat(book.refusal(bare)).isEqualTo(new ProofMissing("social"));
    }

    /// The numbers of the jeweller's seed, and those of the tailor.
    @ParameterizedTest
    @CsvSource({
        "jewellery, REVIEW, 25, 2028-03-31T20:00:00Z",
        "jewellery, PHOTO, 25, 2028-03-31T20:00:00Z",
        "jewellery, SHARE, 25, 2028-03-31T20:00:00Z",
        "tailor, SURVEY, 50, 2027-12-31T20:00:00Z",
    })
    void brings_what_the_programme_says(
            String programme, Activity activity, long points, Instant end) {
        var book = new Book(programme.equals("tailor") ? TAILOR : Tills.JEWELLERY);
        book.learn(NOW, Tills.sale("sale", Tills.START, 10));
        book.run(claim("a", activity, null, "dubai-mall", false, NOW));
        assertThat(book.at(NOW).lots())
                .filteredOn(lot -> lot.bonus() != null)
                .singleElement()
                .satisfies(lot -> {
                    assertThat(lot.active()).isEqualTo(points);
                    assertThat(lot.expiresAt()).isEqualTo(end);
                });
    }

    @Test
    void an_account_read_back_from_the_log_knows_its_claims() {
        Book book = opened().run(review("a", null, true)).run(review("b", null, false));
        book.run(new WithdrawClaim(Tills.id("b"), "post-deleted", NOW));
        assertThat(book.replayed().activities()).isEqualTo(book.account().activities());
    }
}
