package maison.loyalty.offer;

import java.time.Instant;
import java.time.LocalDate;
import maison.loyalty.offer.MemberCommand.End;
import maison.loyalty.offer.MemberCommand.Hold;
import maison.loyalty.offer.MemberCommand.Issue;
import maison.loyalty.offer.MemberEvent.OfferIssued;
import maison.loyalty.offer.MemberEvent.RedemptionEnded;
import maison.loyalty.offer.MemberEvent.RedemptionHeld;
import maison.loyalty.offer.OfferRefusal.NotYet;
import maison.loyalty.offer.OfferRefusal.NotYours;
import maison.loyalty.offer.OfferRefusal.OfferUnknown;
import maison.loyalty.offer.OfferRefusal.Over;
import maison.loyalty.offer.OfferRefusal.RedemptionIdReused;
import maison.loyalty.offer.OfferRefusal.RedemptionLapsed;
import maison.loyalty.offer.OfferRefusal.RedemptionStands;
import maison.loyalty.offer.OfferRefusal.RedemptionUnknown;
import maison.loyalty.offer.OfferRefusal.Used;
import maison.loyalty.offer.OfferRefusal.WrongState;
import maison.loyalty.offer.OfferRefusal.WrongTier;
import maison.loyalty.offer.Taken.How;
import maison.loyalty.offer.Taken.State;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import org.jspecify.annotations.Nullable;

/// Whether a member can have an offer, and what a redemption can still become. How often all
/// together had it, a guard looks at.
public final class MemberDecider
        implements Decider<MemberCommand, Membership, MemberEvent, OfferRefusal> {

    @Override
    public Membership initial() {
        return Membership.NONE;
    }

    @Override
    public Decision<MemberEvent, OfferRefusal> decide(MemberCommand command, Membership member) {
        return switch (command) {
            case Issue issue ->
                    member.issued() == null
                            ? Decision.accept(
                                    new OfferIssued(
                                            issue.offer(),
                                            issue.customer(),
                                            issue.now(),
                                            issue.from(),
                                            issue.until(),
                                            issue.codeHash()))
                            : Decision.alreadyDone();
            case Hold hold -> hold(member, hold);
            case End end -> end(member, end);
        };
    }

    @Override
    public Membership evolve(Membership member, MemberEvent event) {
        return member.with(event);
    }

    private static Decision<MemberEvent, OfferRefusal> hold(Membership member, Hold hold) {
        Taken known = member.redemption(hold.asked().id());
        if (known != null) {
            return known.asked().asksTheSame(hold.asked())
                    ? Decision.alreadyDone()
                    : Decision.refuse(new RedemptionIdReused());
        }
        Redeem asked = hold.asked().notBefore(member.notBefore(hold.asked().at()));
        OfferRefusal no = why(member, hold, asked);
        return no == null
                ? Decision.accept(
                        new RedemptionHeld(
                                hold.id(), hold.customer(), asked, hold.offer().facts().most()))
                : Decision.refuse(no);
    }

    /// Why a member cannot have an offer, as far as the two know; null if they can.
    public static @Nullable OfferRefusal why(Membership member, Hold hold, Redeem asked) {
        Offer offer = hold.offer();
        if (offer.terms() == null) {
            return new OfferUnknown();
        }
        if (offer.state() != OfferState.ACTIVE) {
            return new WrongState(offer.state());
        }
        Terms terms = offer.facts();
        OfferRefusal no = terms.whyNotOn(asked.at(), asked.store(), hold.zone());
        if (no == null) {
            no = whyNotTheirs(member, hold, LocalDate.ofInstant(asked.at(), hold.zone()));
        }
        boolean isForTier = terms.tiers().isEmpty() || terms.tiers().contains(hold.tier());
        if (no == null && !isForTier) {
            no = new WrongTier(terms.tiers());
        }
        if (no == null) {
            no = terms.whyNotFor(asked.netMinor(), asked.currency());
        }
        return no == null && member.countAt(asked.at()) >= terms.perMember()
                ? new Used(terms.perMember())
                : no;
    }

    private static @Nullable OfferRefusal whyNotTheirs(
            Membership member, Hold hold, LocalDate day) {
        Terms terms = hold.offer().facts();
        OfferIssued issued = member.issued();
        boolean rightCode = saysRight(issued, hold);
        if ((terms.onlyIssued() && issued == null) || !rightCode) {
            return new NotYours();
        }
        if (issued != null && issued.from() != null && day.isBefore(issued.from())) {
            return new NotYet(issued.from());
        }
        return issued != null && issued.until() != null && day.isAfter(issued.until())
                ? new Over(issued.until())
                : null;
    }

    /// Their own code if they have one, else the one that everybody says, else none.
    private static boolean saysRight(@Nullable OfferIssued issued, Hold hold) {
        if (issued != null && issued.codeHash() != null) {
            return issued.codeHash().equals(hold.codeHash());
        }
        return hold.offer().facts().sharedCode() == null
                ? hold.codeHash() == null
                : hold.saysShared();
    }

    private static Decision<MemberEvent, OfferRefusal> end(Membership member, End end) {
        Taken known = member.redemption(end.redemption());
        if (known == null) {
            return Decision.refuse(new RedemptionUnknown());
        }
        Instant now = member.notBefore(end.now());
        State state = known.stateAt(now);
        if (state == reached(end.how())) {
            return Decision.alreadyDone();
        }
        if (state == State.LAPSED && end.how() == How.COMMITTED) {
            return Decision.refuse(new RedemptionLapsed(known.asked().until()));
        }
        if (state != startOf(end.how())) {
            return Decision.refuse(new RedemptionStands(state));
        }
        Terms terms = end.offer().facts();
        return Decision.accept(
                new RedemptionEnded(
                        end.id(),
                        end.customer(),
                        terms.campaign(),
                        known.asked(),
                        end.how(),
                        now,
                        end.how() == How.COMMITTED ? end.sale() : known.sale(),
                        end.how() == How.RELEASED ? 0 : terms.benefit().points(),
                        end.reason()));
    }

    private static State reached(How how) {
        return switch (how) {
            case COMMITTED -> State.COMMITTED;
            case RELEASED -> State.RELEASED;
            case UNDONE -> State.UNDONE;
        };
    }

    private static State startOf(How how) {
        return switch (how) {
            case COMMITTED, RELEASED -> State.HELD;
            case UNDONE -> State.COMMITTED;
        };
    }
}
