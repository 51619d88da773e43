package maison.loyalty.account;

import java.time.Duration;
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
        Instant now = account.notBefore(asked.now());
        LoyaltyRefusal no = why(account, proposal, now);
        if (no != null) {
            return Decision.refuse(no);
        }
        var learning = new Learning(account, now);
        learning.note(next -> new AdjustmentProposed(proposal, next));
        return isWithin(asked.limit(), account, proposal)
                ? closed(learning, account, proposal, proposal.by(), true, now)
                : Decision.acceptAll(learning.conclude());
    }

    /// Whether all that somebody adjusts of this account within a day is within their limit: many
    /// small adjustments are one large one.
    private static boolean isWithin(long limit, Account account, Proposal proposal) {
        Instant since = proposal.at().minus(Duration.ofDays(1));
        long points = Math.abs(proposal.points());
        for (Proposed each : account.extras().proposals()) {
            Proposal other = each.proposal();
            boolean counts =
                    Boolean.TRUE.equals(each.approved())
                            && other.by().equals(proposal.by())
                            && other.at().isAfter(since);
            points += counts ? Math.abs(other.points()) : 0;
        }
        return points <= limit;
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
        Instant now = account.notBefore(asked.now());
        LoyaltyRefusal no = asked.approve() ? why(account, known.proposal(), now) : null;
        return no == null
                ? closed(
                        new Learning(account, now),
                        account,
                        known.proposal(),
                        asked.by(),
                        asked.approve(),
                        now)
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
        UUID lot = proposal.lotId();
        if (lot == null) {
            return new Deduction(proposal.id(), now, -proposal.points(), proposal.reason());
        }
        ProgrammeVersion rules = account.programme().at(now);
        return new Grant(
                lot,
                now,
                Grant.ADJUSTMENT,
                proposal.points(),
                now,
                rules.earning().expiryOf(now, proposal.store()),
                rules.version(),
                proposal.reason());
    }
}
