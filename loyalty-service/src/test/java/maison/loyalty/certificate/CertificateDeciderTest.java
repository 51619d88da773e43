package maison.loyalty.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import maison.loyalty.certificate.CertificateCommand.EndUse;
import maison.loyalty.certificate.CertificateCommand.Expire;
import maison.loyalty.certificate.CertificateCommand.HoldUse;
import maison.loyalty.certificate.CertificateCommand.Issue;
import maison.loyalty.certificate.CertificateCommand.Revoke;
import maison.loyalty.certificate.CertificateCommand.TakeUse;
import maison.loyalty.certificate.CertificateRefusal.CertificateHeld;
import maison.loyalty.certificate.CertificateRefusal.CertificateInUse;
import maison.loyalty.certificate.CertificateRefusal.CertificateOver;
import maison.loyalty.certificate.CertificateRefusal.CertificateUnknown;
import maison.loyalty.certificate.CertificateRefusal.CertificateUsedUp;
import maison.loyalty.certificate.CertificateRefusal.CertificateVoid;
import maison.loyalty.certificate.CertificateRefusal.NotEnoughLeft;
import maison.loyalty.certificate.CertificateRefusal.OtherCurrency;
import maison.loyalty.certificate.CertificateRefusal.UseIdReused;
import maison.loyalty.certificate.CertificateRefusal.UseLapsed;
import maison.loyalty.certificate.CertificateRefusal.UseStands;
import maison.loyalty.certificate.CertificateRefusal.UseUnknown;
import maison.loyalty.certificate.Used.How;
import maison.loyalty.certificate.Used.State;
import maison.loyalty.programme.Reward;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Decision.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CertificateDeciderTest {

    static final Instant ISSUED = Instant.parse("2026-03-20T10:00:00Z");
    static final Instant OVER = Instant.parse("2027-03-20T20:00:00Z");
    static final UUID CUSTOMER = UUID.fromString("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10");
    static final UUID FIRST = UUID.fromString("0195b1aa-2c00-7d31-9e52-6f0a1b2c3d01");
    static final UUID SECOND = UUID.fromString("0195b1aa-2c00-7d31-9e52-6f0a1b2c3d02");
    private static final Instant NOON = ISSUED.plus(Duration.ofHours(2));

    /// A certificate that commands are given one after the other.
    static final class Till {
        private final CertificateDecider decider = new CertificateDecider();
        private Certificate state = decider.initial();

        /// Why not; null if it took effect, now or before.
        @Nullable CertificateRefusal run(CertificateCommand command) {
            return switch (decider.decide(command, state)) {
                case Refused<CertificateEvent, CertificateRefusal>(var reason) -> reason;
                case Accepted<CertificateEvent, CertificateRefusal>(var events) -> {
                    state = decider.replay(state, events);
                    yield null;
                }
            };
        }

        boolean changes(CertificateCommand command) {
            return decider.decide(command, state)
                            instanceof Accepted<CertificateEvent, CertificateRefusal>(var events)
                    && !events.isEmpty();
        }

        Certificate state() {
            return state;
        }
    }

    static Issued issued(Reward.Use use) {
        return new Issued(
                CUSTOMER,
                SECOND,
                "certificate-25",
                ISSUED,
                2_500,
                "USD",
                OVER,
                use,
                "jewellery-1",
                "dubai-mall",
                "00",
                "WZ84");
    }

    private static Till given(Reward.Use use) {
        var till = new Till();
        assertThat(till.run(new Issue(issued(use)))).isNull();
        return till;
    }

    static HoldUse hold(UUID id, long minor, Instant now) {
        return new HoldUse(
                new Use(id, now, minor, now.plus(Duration.ofMinutes(15)), "geneva", null, null),
                "USD");
    }

    static EndUse end(UUID id, How how, Instant now) {
        return new EndUse(id, how, now, how == How.UNDONE ? "sale-returned" : null);
    }

    @Test
    void one_for_one_sale_is_held_as_a_whole_and_its_rest_is_lost() {
        Till till = given(Reward.Use.ONCE);
        assertThat(till.run(hold(FIRST, 2_000, NOON))).isNull();
        assertThat(till.changes(hold(FIRST, 2_000, NOON.plusSeconds(5)))).isFalse();
        assertThat(till.run(hold(FIRST, 1_999, NOON))).isEqualTo(new UseIdReused());
        assertThat(till.run(hold(SECOND, 500, NOON)))
                .isEqualTo(new CertificateHeld(NOON.plus(Duration.ofMinutes(15))));
        assertThat(till.run(end(FIRST, How.COMMITTED, NOON))).isNull();
        assertThat(till.state().leftMinor()).isZero();
        assertThat(till.run(hold(SECOND, 500, NOON))).isEqualTo(new CertificateUsedUp());
        assertThat(till.changes(end(FIRST, How.COMMITTED, NOON))).isFalse();
        assertThat(till.run(end(FIRST, How.RELEASED, NOON)))
                .isEqualTo(new UseStands(State.COMMITTED));
    }

    @Test
    void a_sale_that_came_back_gives_back_what_it_took_and_what_was_lost_with_it() {
        Till till = given(Reward.Use.ONCE);
        till.run(hold(FIRST, 2_000, NOON));
        assertThat(till.run(end(FIRST, How.UNDONE, NOON))).isEqualTo(new UseStands(State.HELD));
        till.run(end(FIRST, How.COMMITTED, NOON));
        assertThat(till.run(end(FIRST, How.UNDONE, NOON.plusSeconds(9)))).isNull();
        assertThat(till.state().leftMinor()).isEqualTo(2_500);
        assertThat(till.changes(end(FIRST, How.UNDONE, NOON))).isFalse();
        assertThat(till.run(hold(SECOND, 2_500, NOON))).isNull();
    }

    @Test
    void what_was_given_up_or_lapsed_can_be_held_again_for_another_amount() {
        Till till = given(Reward.Use.PARTIAL);
        till.run(hold(FIRST, 2_000, NOON));
        till.run(end(FIRST, How.RELEASED, NOON));
        assertThat(till.run(hold(FIRST, 1_500, NOON))).isNull();
        Instant later = NOON.plus(Duration.ofMinutes(15));
        assertThat(till.run(hold(FIRST, 700, later))).isNull();
        assertThat(till.state().availableMinor(later)).isEqualTo(1_800);
        assertThat(till.run(hold(FIRST, 701, later))).isEqualTo(new UseIdReused());
    }

    @Test
    void nothing_is_kept_again_for_a_sale_that_came_back() {
        Till till = given(Reward.Use.PARTIAL);
        till.run(hold(FIRST, 2_000, NOON));
        till.run(end(FIRST, How.COMMITTED, NOON));
        till.run(end(FIRST, How.UNDONE, NOON));
        assertThat(till.run(hold(FIRST, 2_000, NOON))).isEqualTo(new UseStands(State.UNDONE));
        assertThat(till.run(hold(FIRST, 1_000, NOON))).isEqualTo(new UseIdReused());
    }

    @Test
    void one_for_many_sales_keeps_what_is_left() {
        Till till = given(Reward.Use.PARTIAL);
        assertThat(till.run(hold(FIRST, 2_000, NOON))).isNull();
        assertThat(till.run(hold(SECOND, 501, NOON))).isEqualTo(new NotEnoughLeft(500, "USD"));
        assertThat(till.run(hold(SECOND, 500, NOON))).isNull();
        assertThat(till.state().availableMinor(NOON)).isZero();
        till.run(end(FIRST, How.COMMITTED, NOON));
        till.run(end(SECOND, How.RELEASED, NOON));
        assertThat(till.state().leftMinor()).isEqualTo(500);
        assertThat(till.state().availableMinor(NOON)).isEqualTo(500);
    }

    @Test
    void what_was_not_committed_in_time_is_free_again() {
        Till till = given(Reward.Use.ONCE);
        till.run(hold(FIRST, 2_500, NOON));
        Instant late = NOON.plus(Duration.ofMinutes(15));
        assertThat(till.run(end(FIRST, How.COMMITTED, late))).isEqualTo(new UseLapsed(late));
        assertThat(till.run(end(FIRST, How.RELEASED, late))).isEqualTo(new UseStands(State.LAPSED));
        assertThat(till.run(hold(SECOND, 2_500, late))).isNull();
    }

    /// A till that was refused something else asks again under the id of its sale.
    @Test
    void what_was_given_up_or_lapsed_can_be_held_again_under_its_id() {
        Till till = given(Reward.Use.ONCE);
        till.run(hold(FIRST, 2_500, NOON));
        till.run(end(FIRST, How.RELEASED, NOON));
        assertThat(till.changes(hold(FIRST, 2_500, NOON.plusSeconds(5)))).isTrue();
        assertThat(till.run(hold(FIRST, 2_500, NOON.plusSeconds(5)))).isNull();
        assertThat(till.run(hold(SECOND, 2_500, NOON.plusSeconds(6))))
                .isInstanceOf(CertificateHeld.class);
        Instant late = NOON.plus(Duration.ofHours(1));
        assertThat(till.run(hold(SECOND, 2_500, late))).isNull();
        assertThat(till.run(hold(FIRST, 2_500, late))).isInstanceOf(CertificateHeld.class);
        assertThat(till.run(new TakeUse(SECOND, late))).isNull();
        assertThat(till.run(hold(FIRST, 2_500, late))).isEqualTo(new CertificateUsedUp());
    }

    /// The sale was recorded: its hold counts, also one that lapsed, unless somebody else has it.
    @Test
    void a_sale_takes_what_was_kept_for_it() {
        Till till = given(Reward.Use.ONCE);
        assertThat(till.run(new TakeUse(FIRST, NOON))).isEqualTo(new UseUnknown());
        till.run(hold(FIRST, 2_000, NOON));
        assertThat(till.run(new TakeUse(FIRST, NOON))).isNull();
        assertThat(till.changes(new TakeUse(FIRST, NOON))).isFalse();
        assertThat(till.state().leftMinor()).isZero();
        till.run(end(FIRST, How.UNDONE, NOON));
        assertThat(till.changes(new TakeUse(FIRST, NOON))).isFalse();

        Instant late = OVER.plusSeconds(5);
        Till lapsed = given(Reward.Use.ONCE);
        lapsed.run(hold(FIRST, 2_000, NOON));
        assertThat(lapsed.run(new TakeUse(FIRST, late))).isNull();
        assertThat(lapsed.state().leftMinor()).isZero();

        Till faster = given(Reward.Use.PARTIAL);
        faster.run(hold(FIRST, 2_000, NOON));
        Instant hour = NOON.plus(Duration.ofHours(1));
        faster.run(hold(SECOND, 501, hour));
        assertThat(faster.run(new TakeUse(FIRST, hour))).isEqualTo(new CertificateUsedUp());
        faster.run(end(SECOND, How.RELEASED, hour));
        assertThat(faster.run(new TakeUse(FIRST, hour))).isNull();
        assertThat(faster.state().leftMinor()).isEqualTo(500);
    }

    @Test
    void its_last_day_is_whole_and_then_it_is_over() {
        Till till = given(Reward.Use.PARTIAL);
        assertThat(till.changes(new Expire(OVER.minusSeconds(1)))).isFalse();
        assertThat(till.run(hold(FIRST, 2_000, OVER.minusSeconds(1)))).isNull();
        assertThat(till.run(hold(SECOND, 1, OVER))).isEqualTo(new CertificateOver(OVER));
        // A sale that was being paid is paid.
        assertThat(till.changes(new Expire(OVER))).isFalse();
        assertThat(till.run(end(FIRST, How.COMMITTED, OVER.plusSeconds(5)))).isNull();
        assertThat(till.changes(new Expire(OVER.plusSeconds(6)))).isTrue();
        till.run(new Expire(OVER.plusSeconds(6)));
        assertThat(till.changes(new Expire(OVER.plusSeconds(7)))).isFalse();
        assertThat(till.run(new Revoke(OVER.plusSeconds(8), "x")))
                .isEqualTo(new CertificateInUse());
    }

    @Test
    void its_points_go_back_only_while_nothing_was_done_with_it() {
        Till till = given(Reward.Use.ONCE);
        till.run(hold(FIRST, 2_500, NOON));
        assertThat(till.run(new Revoke(NOON, "x"))).isEqualTo(new CertificateInUse());
        till.run(end(FIRST, How.COMMITTED, NOON));
        assertThat(till.run(new Revoke(NOON, "x"))).isEqualTo(new CertificateInUse());
        till.run(end(FIRST, How.UNDONE, NOON));
        assertThat(till.run(new Revoke(NOON, "x"))).isNull();
        assertThat(till.changes(new Revoke(NOON, "x"))).isFalse();
        assertThat(till.run(hold(SECOND, 1, NOON))).isEqualTo(new CertificateVoid());
        assertThat(till.changes(new Expire(OVER))).isFalse();
        assertThat(given(Reward.Use.ONCE).run(new Revoke(OVER, "x")))
                .isEqualTo(new CertificateOver(OVER));
    }

    @Test
    void another_currency_and_what_is_not_there_are_refused() {
        Till till = given(Reward.Use.ONCE);
        Use use = hold(FIRST, 100, NOON).use();
        assertThat(till.run(new HoldUse(use, "SAR"))).isEqualTo(new OtherCurrency("USD"));
        assertThat(till.run(hold(FIRST, 2_501, NOON))).isEqualTo(new NotEnoughLeft(2_500, "USD"));
        assertThat(till.run(end(FIRST, How.COMMITTED, NOON))).isEqualTo(new UseUnknown());
        var nothing = new Till();
        assertThat(nothing.run(hold(FIRST, 1, NOON))).isEqualTo(new CertificateUnknown());
        assertThat(nothing.run(end(FIRST, How.COMMITTED, NOON)))
                .isEqualTo(new CertificateUnknown());
        assertThat(nothing.changes(new Revoke(NOON, "older than certificates"))).isFalse();
    }

    @Test
    void a_clock_that_is_behind_does_not_undo_what_another_decided() {
        Till till = given(Reward.Use.ONCE);
        till.run(hold(FIRST, 2_500, NOON));
        till.run(end(FIRST, How.RELEASED, NOON.plusSeconds(60)));
        till.run(hold(SECOND, 2_500, NOON));
        Used second = Objects.requireNonNull(till.state().use(SECOND));
        assertThat(second.use().at()).isEqualTo(NOON.plusSeconds(60));
    }
}
