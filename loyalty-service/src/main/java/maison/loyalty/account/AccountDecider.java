package maison.loyalty.account;

import java.util.List;
import java.util.function.Supplier;
import maison.loyalty.account.LoyaltyCommand.Adjust;
import maison.loyalty.account.LoyaltyCommand.Celebrate;
import maison.loyalty.account.LoyaltyCommand.ClaimActivity;
import maison.loyalty.account.LoyaltyCommand.CloseClaim;
import maison.loyalty.account.LoyaltyCommand.CloseProposal;
import maison.loyalty.account.LoyaltyCommand.EndGivenTier;
import maison.loyalty.account.LoyaltyCommand.EndHold;
import maison.loyalty.account.LoyaltyCommand.EndMultiple;
import maison.loyalty.account.LoyaltyCommand.GiveTier;
import maison.loyalty.account.LoyaltyCommand.HoldReward;
import maison.loyalty.account.LoyaltyCommand.IssueCode;
import maison.loyalty.account.LoyaltyCommand.Learn;
import maison.loyalty.account.LoyaltyCommand.MultiplySale;
import maison.loyalty.account.LoyaltyCommand.NameReferrer;
import maison.loyalty.account.LoyaltyCommand.ReleaseBirthday;
import maison.loyalty.account.LoyaltyCommand.Review;
import maison.loyalty.account.LoyaltyCommand.RewardReferrer;
import maison.loyalty.account.LoyaltyCommand.SetFreeze;
import maison.loyalty.account.LoyaltyCommand.SettleConflict;
import maison.loyalty.account.LoyaltyCommand.SettleReferral;
import maison.loyalty.account.LoyaltyCommand.TakeRewardBack;
import maison.loyalty.account.LoyaltyCommand.TellRedemption;
import maison.loyalty.account.LoyaltyCommand.UseBirthday;
import maison.loyalty.account.LoyaltyCommand.WithdrawClaim;
import maison.loyalty.account.LoyaltyEvent.AccountReviewed;
import maison.loyalty.account.LoyaltyEvent.ActivityClaimed;
import maison.loyalty.account.LoyaltyEvent.AdjustmentProposed;
import maison.loyalty.account.LoyaltyEvent.BirthdayMonthNoted;
import maison.loyalty.account.LoyaltyEvent.BirthdayReleased;
import maison.loyalty.account.LoyaltyEvent.BirthdayUsed;
import maison.loyalty.account.LoyaltyEvent.ClaimClosed;
import maison.loyalty.account.LoyaltyEvent.ConflictSettled;
import maison.loyalty.account.LoyaltyEvent.Enrolled;
import maison.loyalty.account.LoyaltyEvent.FreezeChanged;
import maison.loyalty.account.LoyaltyEvent.GivenTierEnded;
import maison.loyalty.account.LoyaltyEvent.GrantWithdrawn;
import maison.loyalty.account.LoyaltyEvent.HoldEnded;
import maison.loyalty.account.LoyaltyEvent.LinesReturned;
import maison.loyalty.account.LoyaltyEvent.MilestoneLost;
import maison.loyalty.account.LoyaltyEvent.MilestoneReached;
import maison.loyalty.account.LoyaltyEvent.MultipleEnded;
import maison.loyalty.account.LoyaltyEvent.PersonChanged;
import maison.loyalty.account.LoyaltyEvent.PointsDeducted;
import maison.loyalty.account.LoyaltyEvent.PointsEndingNoticed;
import maison.loyalty.account.LoyaltyEvent.PointsExpired;
import maison.loyalty.account.LoyaltyEvent.PointsGranted;
import maison.loyalty.account.LoyaltyEvent.PointsReversed;
import maison.loyalty.account.LoyaltyEvent.PointsShifted;
import maison.loyalty.account.LoyaltyEvent.ProposalClosed;
import maison.loyalty.account.LoyaltyEvent.RedemptionConflicted;
import maison.loyalty.account.LoyaltyEvent.ReferralCodeIssued;
import maison.loyalty.account.LoyaltyEvent.ReferralLost;
import maison.loyalty.account.LoyaltyEvent.ReferralQualified;
import maison.loyalty.account.LoyaltyEvent.ReferralSettled;
import maison.loyalty.account.LoyaltyEvent.ReferrerNamed;
import maison.loyalty.account.LoyaltyEvent.RewardHeld;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import maison.loyalty.account.LoyaltyEvent.SaleMultiplied;
import maison.loyalty.account.LoyaltyEvent.TierChanged;
import maison.loyalty.account.LoyaltyEvent.TierGiven;
import maison.loyalty.account.LoyaltyEvent.TierRiskNoticed;
import maison.loyalty.account.LoyaltyEvent.UnlinkedReturnNoted;
import maison.loyalty.programme.Programme;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of a loyalty account.
public final class AccountDecider
        implements Decider<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> {

    private final Supplier<Programme> programme;

    /// By a programme that never changes.
    public AccountDecider(Programme programme) {
        this(() -> programme);
    }

    /// By the programme as it is whenever an account is begun to be looked at. An account stays
    /// under the one that it was begun with.
    public AccountDecider(Supplier<Programme> programme) {
        this.programme = programme;
    }

    @Override
    public Account initial() {
        return Account.unopened(programme.get());
    }

    /// The programme as it is now.
    public Programme programme() {
        return programme.get();
    }

    @Override
    public Decision<LoyaltyEvent, LoyaltyRefusal> decide(LoyaltyCommand command, Account account) {
        return switch (command) {
            case Learn(var facts, var now) -> {
                var learning = new Learning(account, now);
                facts.forEach(fact -> learning.learn(account.named(fact)));
                yield Decision.acceptAll(learning.conclude());
            }
            case HoldReward hold -> Redeeming.hold(account, hold);
            case EndHold end -> Redeeming.end(account, end);
            case Adjust adjust -> Adjusting.adjust(account, adjust);
            case CloseProposal close -> Adjusting.close(account, close);
            case ClaimActivity claim -> Claiming.claim(account, claim);
            case CloseClaim close -> Claiming.close(account, close);
            case WithdrawClaim withdraw -> Claiming.withdraw(account, withdraw);
            case IssueCode issue -> Referring.issue(account, issue);
            case NameReferrer name -> Referring.name(account, name);
            case SettleReferral settle -> Referring.settle(account, settle);
            case RewardReferrer reward -> Referring.reward(account, reward);
            case TakeRewardBack take -> Referring.takeBack(account, take);
            case Celebrate celebrate -> Celebrating.celebrate(account, celebrate);
            case SetFreeze freeze -> Freezing.set(account, freeze);
            case TellRedemption tell -> Telling.tell(account, tell);
            case SettleConflict settle -> Telling.settle(account, settle);
            case GiveTier give -> Tiering.give(account, give);
            case EndGivenTier end -> Tiering.end(account, end);
            case MultiplySale multiply -> Multiples.add(account, multiply);
            case EndMultiple end -> Multiples.end(account, end);
            case UseBirthday use -> Birthdays.use(account, use);
            case ReleaseBirthday release -> Birthdays.release(account, release);
            case Review _ when !account.opened() ->
                    Decision.refuse(new LoyaltyRefusal.AccountNotOpen());
            case Review(var now) -> Decision.acceptAll(new Learning(account, now).review());
        };
    }

    @Override
    public Account evolve(Account account, LoyaltyEvent event) {
        return replay(account, List.of(event));
    }

    /// Adds all events before anything is derived: a long history costs no more than its last
    /// state.
    @Override
    public Account replay(Account account, Iterable<? extends LoyaltyEvent> events) {
        var builder = new AccountBuilder(account);
        for (LoyaltyEvent event : events) {
            apply(event, builder);
        }
        return builder.build();
    }

    /// The account as it would be if every sale among its facts had been counted by this programme,
    /// by the very functions that count it when it becomes known.
    Account recount(Iterable<? extends LoyaltyEvent> events) {
        Account unopened = initial();
        var builder = new AccountBuilder(unopened);
        for (LoyaltyEvent event : events) {
            if (event instanceof SaleCounted(var sale, _, _)) {
                builder.add(Counted.of(sale, unopened.programme().at(sale.at())));
            } else {
                apply(event, builder);
            }
        }
        return builder.build();
    }

    private static void apply(LoyaltyEvent event, AccountBuilder account) {
        switch (event) {
            case SaleCounted(var sale, var earned, _) -> account.add(new Counted(sale, earned));
            case LinesReturned(var returned, _) -> account.add(returned);
            case UnlinkedReturnNoted(var returned, _) -> account.add(returned);
            case Enrolled _, PointsReversed _, AccountReviewed _ -> {
                // Said to others; follows from the facts.
            }
            case PointsGranted(var grant, _) -> account.add(grant);
            case GrantWithdrawn(var withdrawal, _) -> account.add(withdrawal);
            case PointsDeducted(var deduction, _) -> account.add(deduction);
            case RewardHeld(var hold, _) -> account.add(hold);
            case AdjustmentProposed(var proposal, _) -> account.propose(proposal);
            case ProposalClosed closed -> account.close(closed.proposal(), closed.approved());
            case ActivityClaimed(var claim, _) -> account.claim(claim);
            case ClaimClosed closed -> account.closeClaim(closed.claim(), closed.approved());
            case ReferralCodeIssued issued -> account.issueCode(issued.code());
            case ReferrerNamed(var named, _) -> account.refer(named);
            case ReferralQualified qualified -> account.qualify(qualified.sale());
            case ReferralLost _ -> account.qualify(null);
            case ReferralSettled settled -> account.settle(settled.outcome(), settled.reason());
            case FreezeChanged changed -> account.freeze(changed.freeze());
            case RedemptionConflicted conflicted -> account.conflict(conflicted.redemption(), true);
            case ConflictSettled settled -> account.conflict(settled.redemption(), false);
            case TierGiven(var grant, _) -> account.add(grant);
            case GivenTierEnded(var end, _) -> account.add(end);
            case SaleMultiplied(var multiple, _) -> account.multiply(multiple);
            case MultipleEnded ended -> account.endMultiple(ended.id(), ended.at());
            case BirthdayMonthNoted noted -> account.noteBirthday(noted.year(), noted.at());
            case BirthdayUsed(var use, _) -> account.useBirthday(use);
            case BirthdayReleased released -> account.releaseBirthday(released.sale());
            case PersonChanged(var person, _, _) -> account.sayPerson(person);
            case HoldEnded(var end, _, _) -> account.add(end);
            case PointsExpired expired -> account.sayThrough(expired.at());
            case PointsShifted shifted -> account.sayThrough(shifted.at());
            case MilestoneReached reached -> account.sayReached(reached.grant());
            case MilestoneLost lost -> account.sayLost(lost.lotId());
            case TierChanged changed -> account.sayTier(changed.move().to());
            case PointsEndingNoticed told -> account.sayEnding(told.expiresAt(), told.daysAhead());
            case TierRiskNoticed told -> account.sayRisk(told.fallsAt());
        }
    }
}
