package maison.loyalty.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import maison.loyalty.offer.MemberCommand.End;
import maison.loyalty.offer.MemberCommand.Hold;
import maison.loyalty.offer.MemberCommand.Issue;
import maison.loyalty.offer.OfferCommand.Draft;
import maison.loyalty.offer.OfferCommand.Move;
import maison.loyalty.offer.OfferRefusal.MinimumSpend;
import maison.loyalty.offer.OfferRefusal.NotYet;
import maison.loyalty.offer.OfferRefusal.NotYours;
import maison.loyalty.offer.OfferRefusal.OfferUnknown;
import maison.loyalty.offer.OfferRefusal.OtherCurrency;
import maison.loyalty.offer.OfferRefusal.Over;
import maison.loyalty.offer.OfferRefusal.RedemptionIdReused;
import maison.loyalty.offer.OfferRefusal.RedemptionLapsed;
import maison.loyalty.offer.OfferRefusal.RedemptionStands;
import maison.loyalty.offer.OfferRefusal.RedemptionUnknown;
import maison.loyalty.offer.OfferRefusal.Used;
import maison.loyalty.offer.OfferRefusal.WrongState;
import maison.loyalty.offer.OfferRefusal.WrongStore;
import maison.loyalty.offer.OfferRefusal.WrongTier;
import maison.loyalty.offer.Taken.How;
import maison.loyalty.offer.Taken.State;
import maison.loyalty.offer.Terms.Benefit;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Decision.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfferRulesTest {

    private static final ZoneId DUBAI = ZoneId.of("Asia/Dubai");
    private static final Instant NOON = Instant.parse("2026-03-20T08:00:00Z");
    private static final UUID OFFER = new UUID(1, 1);
    private static final UUID CUSTOMER = new UUID(2, 2);
    private static final UUID FIRST = new UUID(3, 1);
    private static final UUID SECOND = new UUID(3, 2);

    private static Terms terms(boolean onlyIssued, int perMember, @Nullable String code) {
        return new Terms(
                "Spring",
                "spring-2026",
                new Benefit(200, 0, 0),
                LocalDate.parse("2026-03-20"),
                LocalDate.parse("2026-03-31"),
                Set.of("dubai-mall"),
                Set.of("gold"),
                onlyIssued,
                10_000,
                "USD",
                null,
                perMember,
                code);
    }

    private static Offer on(Terms terms) {
        return new Offer(terms, OfferState.ACTIVE);
    }

    /// A member who is asked for one thing after the other.
    private static final class Member {
        private final MemberDecider decider = new MemberDecider();
        private Membership state = decider.initial();

        @Nullable OfferRefusal run(MemberCommand command) {
            return switch (decider.decide(command, state)) {
                case Refused<MemberEvent, OfferRefusal>(var reason) -> reason;
                case Accepted<MemberEvent, OfferRefusal>(var events) -> {
                    state = decider.replay(state, events);
                    yield null;
                }
            };
        }

        boolean changes(MemberCommand command) {
            return decider.decide(command, state)
                            instanceof Accepted<MemberEvent, OfferRefusal>(var events)
                    && !events.isEmpty();
        }
    }

    private static Redeem basket(UUID id, Instant at, String store, long net, String currency) {
        return new Redeem(id, at, at.plus(Duration.ofMinutes(15)), store, net, currency);
    }

    private static Hold hold(Offer offer, Redeem asked) {
        return new Hold(OFFER, CUSTOMER, offer, "gold", null, false, DUBAI, asked);
    }

    private static Hold hold(Offer offer, UUID id, Instant at) {
        return hold(offer, basket(id, at, "dubai-mall", 10_000, "USD"));
    }

    private static End end(UUID id, How how, Instant now) {
        return new End(OFFER, CUSTOMER, on(terms(false, 1, null)), id, how, null, "x", now);
    }

    @Test
    void every_reason_why_not_has_a_name() {
        Offer offer = on(terms(false, 1, null));
        var member = new Member();
        assertThat(member.run(hold(new Offer(null, OfferState.DRAFT), FIRST, NOON)))
                .isEqualTo(new OfferUnknown());
        assertThat(member.run(hold(new Offer(offer.terms(), OfferState.PAUSED), FIRST, NOON)))
                .isEqualTo(new WrongState(OfferState.PAUSED));
        // Midnight where the store is, not where the server is.
        Instant first = Instant.parse("2026-03-19T20:00:00Z");
        assertThat(member.run(hold(offer, FIRST, first.minusSeconds(1))))
                .isEqualTo(new NotYet(LocalDate.parse("2026-03-20")));
        Instant last = Instant.parse("2026-03-31T20:00:00Z");
        assertThat(member.run(hold(offer, FIRST, last)))
                .isEqualTo(new Over(LocalDate.parse("2026-03-31")));
        assertThat(member.run(hold(offer, basket(FIRST, NOON, "geneva", 10_000, "USD"))))
                .isEqualTo(new WrongStore(Set.of("dubai-mall")));
        Redeem small = basket(FIRST, NOON, "dubai-mall", 9_999, "USD");
        assertThat(member.run(hold(offer, small))).isEqualTo(new MinimumSpend(10_000, "USD"));
        assertThat(member.run(hold(offer, basket(FIRST, NOON, "dubai-mall", 99_999, "SAR"))))
                .isEqualTo(new OtherCurrency("USD"));
        Redeem fair = basket(FIRST, NOON, "dubai-mall", 10_000, "USD");
        assertThat(member.run(new Hold(OFFER, CUSTOMER, offer, "silver", null, false, DUBAI, fair)))
                .isEqualTo(new WrongTier(Set.of("gold")));
        assertThat(member.run(hold(offer, FIRST, first))).isNull();
        assertThat(member.run(hold(offer, SECOND, NOON))).isNull();
    }

    @Test
    void a_member_has_it_as_often_as_anybody_may() {
        Offer offer = on(terms(false, 1, null));
        var member = new Member();
        assertThat(member.run(hold(offer, FIRST, NOON))).isNull();
        assertThat(member.changes(hold(offer, FIRST, NOON))).isFalse();
        assertThat(member.run(hold(offer, basket(FIRST, NOON, "dubai-mall", 10_001, "USD"))))
                .isEqualTo(new RedemptionIdReused());
        assertThat(member.run(hold(offer, SECOND, NOON))).isEqualTo(new Used(1));
        Instant late = NOON.plus(Duration.ofMinutes(15));
        assertThat(member.run(end(FIRST, How.COMMITTED, late)))
                .isEqualTo(new RedemptionLapsed(late));
        assertThat(member.run(hold(offer, SECOND, late))).isNull();
        assertThat(member.run(end(SECOND, How.COMMITTED, late))).isNull();
        assertThat(member.changes(end(SECOND, How.COMMITTED, late))).isFalse();
        assertThat(member.run(end(SECOND, How.RELEASED, late)))
                .isEqualTo(new RedemptionStands(State.COMMITTED));
        assertThat(member.run(hold(offer, new UUID(3, 3), late))).isEqualTo(new Used(1));
        // The sale came back, so the member may have it again.
        assertThat(member.run(end(SECOND, How.UNDONE, late))).isNull();
        assertThat(member.run(hold(offer, new UUID(3, 3), late))).isNull();
        assertThat(member.run(end(new UUID(9, 9), How.COMMITTED, late)))
                .isEqualTo(new RedemptionUnknown());
    }

    @Test
    void what_is_issued_is_for_those_alone_and_for_their_days() {
        Offer offer = on(terms(true, 1, null));
        var stranger = new Member();
        assertThat(stranger.run(hold(offer, FIRST, NOON))).isEqualTo(new NotYours());
        var member = new Member();
        var issue =
                new Issue(
                        OFFER,
                        CUSTOMER,
                        LocalDate.parse("2026-03-21"),
                        LocalDate.parse("2026-03-22"),
                        "00ff",
                        NOON);
        assertThat(member.run(issue)).isNull();
        assertThat(member.changes(issue)).isFalse();
        assertThat(member.run(hold(offer, FIRST, NOON))).isEqualTo(new NotYours());
        assertThat(member.run(coded(offer, "00ff", NOON)))
                .isEqualTo(new NotYet(LocalDate.parse("2026-03-21")));
        assertThat(member.run(coded(offer, "00ff", NOON.plus(Duration.ofDays(3)))))
                .isEqualTo(new Over(LocalDate.parse("2026-03-22")));
        assertThat(member.run(coded(offer, "00fe", NOON.plus(Duration.ofDays(1)))))
                .isEqualTo(new NotYours());
        assertThat(member.run(coded(offer, "00ff", NOON.plus(Duration.ofDays(1))))).isNull();
    }

    private static Hold coded(Offer offer, String hash, Instant at) {
        return new Hold(
                OFFER,
                CUSTOMER,
                offer,
                "gold",
                hash,
                false,
                DUBAI,
                basket(FIRST, at, "dubai-mall", 10_000, "USD"));
    }

    @Test
    void a_shared_code_has_to_be_said() {
        Offer offer = on(terms(false, 1, "SPRING26"));
        var member = new Member();
        assertThat(member.run(hold(offer, FIRST, NOON))).isEqualTo(new NotYours());
        Redeem asked = basket(FIRST, NOON, "dubai-mall", 10_000, "USD");
        assertThat(member.run(new Hold(OFFER, CUSTOMER, offer, "gold", null, true, DUBAI, asked)))
                .isNull();
    }

    @Test
    void an_offer_changes_only_while_it_is_a_draft() {
        var decider = new OfferDecider();
        Terms terms = terms(false, 1, null);
        Offer draft = decider.replay(decider.initial(), events(decider, decider.initial(), terms));
        assertThat(draft.state()).isEqualTo(OfferState.DRAFT);
        assertThat(events(decider, draft, terms)).isEmpty();
        assertThat(events(decider, draft, terms(true, 2, null))).hasSize(1);
        Offer active = new Offer(terms, OfferState.ACTIVE);
        assertThat(decider.decide(new Draft(terms(true, 2, null), NOON), active))
                .isEqualTo(new Refused<>(new WrongState(OfferState.ACTIVE)));
        for (OfferState from : OfferState.values()) {
            for (OfferState to : OfferState.values()) {
                var decision = decider.decide(new Move(to, "x", NOON), new Offer(terms, from));
                boolean ended = from == OfferState.ENDED || from == OfferState.CANCELLED;
                boolean refused = decision instanceof Refused<OfferEvent, OfferRefusal>;
                boolean back = to == OfferState.DRAFT;
                assertThat(refused && from == to).isFalse();
                assertThat((ended || back) && from != to && !refused).isFalse();
            }
        }
        assertThat(decider.decide(new Move(OfferState.ACTIVE, "x", NOON), decider.initial()))
                .isEqualTo(new Refused<>(new OfferUnknown()));
    }

    private static java.util.List<OfferEvent> events(
            OfferDecider decider, Offer offer, Terms terms) {
        return switch (decider.decide(new Draft(terms, NOON), offer)) {
            case Accepted<OfferEvent, OfferRefusal>(var events) -> events;
            case Refused<OfferEvent, OfferRefusal>(var reason) -> throw new AssertionError(reason);
        };
    }
}
