package maison.loyalty.account;

import java.time.Instant;
import java.util.UUID;
import maison.loyalty.account.LoyaltyCommand.Adjust;
import maison.loyalty.account.LoyaltyCommand.CloseProposal;
import maison.loyalty.account.LoyaltyEvent.AdjustmentProposed;
import maison.loyalty.account.LoyaltyEvent.ProposalClosed;
import maison.loyalty.account.LoyaltyRefusal.AccountNotOpen;
import maison.loyalty.account.LoyaltyRefusal.AdjustmentAboveLimit;
import maison.loyalty.account.LoyaltyRefusal.AdjustmentIdReused;
import maison.loyalty.account.LoyaltyRefusal.AdjustmentOver;
import maison.loyalty.account.LoyaltyRefusal.AdjustmentUnknown;
import maison.loyalty.account.LoyaltyRefusal.NotEnoughPoints;
import maison.loyalty.account.LoyaltyRefusal.OwnProposal;
import maison.loyalty.programme.ProgrammeVersion;
import maison.platform.eventstore.Decision;
import org.jspecify.annotations.Nullable;

/// Points given or taken off by hand: at once within the limit of who asks, else once somebody else
/// has agreed.
final class Adjusting {

    private Adjusting() {}

    static Decision<LoyaltyEvent, LoyaltyRefusal> adjust(Account account, Adjust asked) {
        Proposal proposal = asked.proposal();
        Proposed known = account.extras().proposed(proposal.id());
        if (known != null) {
            return known.proposal().asksTheSame(proposal)
                    ? Decision.alreadyDone()
                    : Decision.refuse(new AdjustmentIdReused());
        }
        if (account.extras().knows(proposal.id())) {
            return Decision.refuse(new AdjustmentIdReused());
        }
        LoyaltyRefusal no = why(account, proposal, asked.now());
        if (no != null) {
            return Decision.refuse(no);
        }
        var learning = new Learning(account, asked.now());
        learning.note(next -> new AdjustmentProposed(proposal, next));
        return asked.withinLimit()
                ? closed(learning, account, proposal, proposal.by(), true, asked.now())
                : Decision.acceptAll(learning.conclude());
    }

    static Decision<LoyaltyEvent, LoyaltyRefusal> close(Account account, CloseProposal asked) {
        Proposed known = account.extras().proposed(asked.proposal());
        if (known == null) {
            return Decision.refuse(new AdjustmentUnknown());
        }
        if (known.approved() != null) {
            return known.approved() == asked.approve()
                    ? Decision.alreadyDone()
                    : Decision.refuse(new AdjustmentOver(known.approved()));
        }
        if (asked.approve() && known.proposal().by().equals(asked.by())) {
            return Decision.refuse(new OwnProposal());
        }
        if (asked.approve() && Math.abs(known.proposal().points()) > asked.limit()) {
            return Decision.refuse(new AdjustmentAboveLimit(asked.limit()));
        }
        LoyaltyRefusal no = asked.approve() ? why(account, known.proposal(), asked.now()) : null;
        return no == null
                ? closed(
                        new Learning(account, asked.now()),
                        account,
                        known.proposal(),
                        asked.by(),
                        asked.approve(),
                        asked.now())
                : Decision.refuse(no);
    }

    private static @Nullable LoyaltyRefusal why(Account account, Proposal proposal, Instant now) {
        if (!account.openedBy(now)) {
            return new AccountNotOpen();
        }
        long active = Standing.of(account, now).balance().active();
        return proposal.points() < 0 && -proposal.points() > active
                ? new NotEnoughPoints(-proposal.points(), active)
                : null;
    }

    private static Decision<LoyaltyEvent, LoyaltyRefusal> closed(
            Learning learning,
            Account account,
            Proposal proposal,
            String by,
            boolean approved,
            Instant now) {
        learning.note(next -> new ProposalClosed(proposal.id(), now, approved, by, next));
        if (approved) {
            learning.learn(fact(account, proposal, now));
        }
        return Decision.acceptAll(learning.conclude());
    }

    private static Fact fact(Account account, Proposal proposal, Instant now) {
        UUID id = proposal.id();
        if (proposal.points() < 0) {
            return new Deduction(id, now, -proposal.points(), proposal.reason());
        }
        ProgrammeVersion rules = account.programme().at(now);
        return new Grant(
                id,
                now,
                Grant.ADJUSTMENT,
                proposal.points(),
                now,
                rules.earning().expiryOf(now, proposal.store()),
                rules.version(),
                proposal.reason());
    }
}
