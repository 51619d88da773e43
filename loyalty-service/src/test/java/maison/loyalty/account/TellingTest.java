package maison.loyalty.account;

import static maison.loyalty.account.Tills.START;
import static maison.loyalty.account.Tills.id;
import static maison.loyalty.account.Tills.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.loyalty.account.HoldEnd.How;
import maison.loyalty.account.LoyaltyCommand.EndHold;
import maison.loyalty.account.LoyaltyCommand.HoldReward;
import maison.loyalty.account.LoyaltyCommand.SetFreeze;
import maison.loyalty.account.LoyaltyCommand.SettleConflict;
import maison.loyalty.account.LoyaltyCommand.TellRedemption;
import maison.loyalty.account.LoyaltyEvent.Conflict;
import maison.loyalty.account.LoyaltyEvent.RedemptionConflicted;
import maison.loyalty.account.LoyaltyRefusal.ConflictUnknown;
import maison.loyalty.account.LoyaltyRefusal.HoldIdReused;
import maison.loyalty.account.LoyaltyRefusal.RewardUnknown;
import maison.loyalty.account.Redemption.State;
import maison.loyalty.account.Tills.Book;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Rewards that tills gave while they were offline.
class TellingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Instant OFFLINE = START.plus(Duration.ofDays(9));
    private static final Instant TOLD = OFFLINE.plus(Duration.ofHours(3));

    private final Book book = Tills.book().learn(START, sale("a", START, 1_200));
    private final UUID id = id("told");

    private TellRedemption told(String reward, Instant at) {
        return new TellRedemption(id, reward, "geneva", at, true, TOLD);
    }

    private Buckets balance(Instant at) {
        return book.at(at).balance();
    }

    private State state(Instant at) {
        Redemption redemption = redemption(book.account());
        return redemption == null ? State.LAPSED : redemption.stateAt(at);
    }

    private @Nullable Redemption redemption(Account account) {
        return account.redemption(id);
    }

    private List<Conflict> conflicts() {
        return book.events(RedemptionConflicted.class).stream()
                .flatMap(each -> each.conflicts().stream())
                .toList();
    }

    @Test
    void is_spent_when_it_was_given() {
        book.run(told("certificate-50", OFFLINE));
        assertThat(balance(OFFLINE.minusSeconds(1)).active()).isEqualTo(1_200);
        assertThat(balance(OFFLINE)).isEqualTo(new Buckets(0, 200, 0, 0, 1_000, 0));
        assertThat(conflicts()).isEmpty();
        int known = book.events().size();
        book.run(told("certificate-50", OFFLINE));
        assertThat(book.events()).hasSize(known);
    }

    @Test
    void points_that_were_used_twice_are_owed_and_somebody_hears_of_it() {
        UUID online = id("online");
        Instant between = OFFLINE.plusSeconds(60);
        book.run(new HoldReward(online, "certificate-50", "riyadh", PATIENCE, between));
        book.run(new EndHold(online, How.COMMITTED, between.plusSeconds(1), null));
        book.run(told("certificate-25", OFFLINE));
        assertThat(balance(TOLD)).isEqualTo(new Buckets(0, 0, 0, 300, 1_200, 0));
        assertThat(conflicts()).containsExactly(Conflict.POINTS_OWED);
        assertThat(book.events(RedemptionConflicted.class).getFirst().owed()).isEqualTo(300);
    }

    @Test
    void is_noted_also_where_there_was_nothing_to_spend() {
        var poor = Tills.book().learn(START, sale("b", START, 100));
        poor.run(told("certificate-25", OFFLINE));
        assertThat(poor.at(TOLD).balance()).isEqualTo(new Buckets(0, 0, 0, 400, 100, 0));
        assertThat(poor.events(RedemptionConflicted.class).getFirst().conflicts())
                .containsExactly(Conflict.NOT_ENOUGH_POINTS, Conflict.POINTS_OWED);
    }

    @Test
    void of_a_frozen_account_or_the_last_place_it_is_a_conflict() {
        book.run(new SetFreeze(true, "suspected-fraud", "manager-1", OFFLINE));
        book.run(new TellRedemption(id, "certificate-25", "geneva", OFFLINE, false, TOLD));
        assertThat(conflicts()).containsExactly(Conflict.ACCOUNT_FROZEN, Conflict.NO_PLACE_LEFT);
    }

    @Test
    void a_hold_from_before_is_committed_and_not_taken_twice() {
        book.run(new HoldReward(id, "certificate-50", "geneva", PATIENCE, OFFLINE));
        book.run(told("certificate-50", OFFLINE.plusSeconds(60)));
        assertThat(state(TOLD)).isEqualTo(State.COMMITTED);
        assertThat(balance(TOLD)).isEqualTo(new Buckets(0, 200, 0, 0, 1_000, 0));
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void a_hold_that_had_lapsed_was_given_all_the_same() {
        book.run(new HoldReward(id, "certificate-50", "geneva", PATIENCE, OFFLINE));
        book.run(told("certificate-50", OFFLINE.plus(Duration.ofHours(1))));
        assertThat(state(TOLD)).isEqualTo(State.COMMITTED);
        assertThat(conflicts()).containsExactly(Conflict.HOLD_OVER);
    }

    @Test
    void a_clock_that_is_ahead_gives_nothing_in_the_future() {
        book.run(told("certificate-50", TOLD.plus(Duration.ofDays(400))));
        assertThat(balance(TOLD).spent()).isEqualTo(1_000);
    }

    @Test
    void what_cannot_be_understood_is_refused() {
        assertThat(book.refusal(told("no-such-reward", OFFLINE)))
                .isEqualTo(new RewardUnknown("no-such-reward"));
        book.run(told("certificate-50", OFFLINE));
        assertThat(book.refusal(told("certificate-25", OFFLINE))).isEqualTo(new HoldIdReused());
    }

    @Test
    void a_conflict_is_put_aside_once() {
        assertThat(book.refusal(new SettleConflict(id, "manager-1", TOLD)))
                .isEqualTo(new ConflictUnknown());
        book.run(new TellRedemption(id, "certificate-25", "geneva", OFFLINE, false, TOLD));
        book.run(new SettleConflict(id, "manager-1", TOLD));
        int known = book.events().size();
        book.run(new SettleConflict(id, "manager-1", TOLD));
        assertThat(book.events()).hasSize(known);
    }

    @Property(tries = 200)
    void told_late_the_lots_are_as_if_it_had_been_told_at_once(
            @ForAll @IntRange(min = 1, max = 40) int days,
            @ForAll @IntRange(min = 1, max = 2_000) int dollars) {
        Instant bought = START.plus(Duration.ofDays(days));
        Sale second = sale("second", bought, dollars);
        Instant end = START.plus(Duration.ofDays(60));
        var atOnce = new TellRedemption(id, "certificate-50", "geneva", OFFLINE, true, OFFLINE);
        var late = new TellRedemption(id, "certificate-50", "geneva", OFFLINE, true, end);
        Book one = Tills.book().learn(START, sale("first", START, 700));
        Book other = Tills.book().learn(START, sale("first", START, 700));
        if (bought.isBefore(OFFLINE)) {
            one.learn(bought, second).run(atOnce);
        } else {
            one.run(atOnce).learn(bought, second);
        }
        other.learn(bought, second).run(late);
        assertThat(other.at(end).lots()).isEqualTo(one.at(end).lots());
        assertThat(other.at(end).balance()).isEqualTo(one.at(end).balance());
        assertThat(Standing.of(other.replayed(), end).balance()).isEqualTo(other.at(end).balance());
    }
}
