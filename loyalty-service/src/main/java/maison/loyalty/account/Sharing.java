package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.loyalty.account.LoyaltyEvent.AccountReviewed;
import maison.loyalty.account.LoyaltyEvent.ActivityClaimed;
import maison.loyalty.account.LoyaltyEvent.AdjustmentProposed;
import maison.loyalty.account.LoyaltyEvent.BirthdayMonthNoted;
import maison.loyalty.account.LoyaltyEvent.BirthdayReleased;
import maison.loyalty.account.LoyaltyEvent.BirthdayUsed;
import maison.loyalty.account.LoyaltyEvent.ClaimClosed;
import maison.loyalty.account.LoyaltyEvent.ConflictSettled;
import maison.loyalty.account.LoyaltyEvent.Enrolled;
import maison.loyalty.account.LoyaltyEvent.ExpiredLot;
import maison.loyalty.account.LoyaltyEvent.FreezeChanged;
import maison.loyalty.account.LoyaltyEvent.GivenTierEnded;
import maison.loyalty.account.LoyaltyEvent.GrantWithdrawn;
import maison.loyalty.account.LoyaltyEvent.HoldEnded;
import maison.loyalty.account.LoyaltyEvent.LinesReturned;
import maison.loyalty.account.LoyaltyEvent.LotShift;
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
import maison.loyalty.account.LoyaltyEvent.Reversal;
import maison.loyalty.account.LoyaltyEvent.RewardHeld;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import maison.loyalty.account.LoyaltyEvent.SaleMultiplied;
import maison.loyalty.account.LoyaltyEvent.TierChanged;
import maison.loyalty.account.LoyaltyEvent.TierGiven;
import maison.loyalty.account.LoyaltyEvent.TierRiskNoticed;
import maison.loyalty.account.LoyaltyEvent.UnlinkedReturnNoted;
import org.jspecify.annotations.Nullable;

/// Takes apart what was decided on the account of a person.
///
/// What is told stays with the id that it was told with; what becomes of a thing stays with the
/// thing, whoever says it; and what moves in a lot stays with the lot. What is of the person as a
/// whole, such as the tier and the debt, is the holder's.
final class Sharing {

    private final Joint joint;
    private final Map<UUID, List<LoyaltyEvent>> shares = new LinkedHashMap<>();
    private final Map<UUID, UUID> fresh = new HashMap<>();
    private final Map<UUID, UUID> lost = new HashMap<>();

    Sharing(Joint joint) {
        this.joint = joint;
    }

    Map<UUID, List<LoyaltyEvent>> shares() {
        return shares;
    }

    private void give(UUID id, LoyaltyEvent event) {
        shares.computeIfAbsent(id, _ -> new ArrayList<>()).add(event);
    }

    private UUID teller() {
        return joint.teller();
    }

    private UUID holder() {
        return joint.person().holder();
    }

    /// Whose a lot is, or anything else that has a name of its own here.
    private UUID ownerOf(UUID name) {
        UUID made = fresh.get(name);
        UUID owner = made == null ? joint.ownerOf(name) : made;
        return owner == null ? teller() : owner;
    }

    private UUID original(UUID name) {
        return joint.original(ownerOf(name), name);
    }

    void take(LoyaltyEvent event) {
        switch (event) {
            case SaleCounted(var sale, var earned, var next) -> {
                fresh.put(sale.id(), teller());
                give(
                        teller(),
                        new SaleCounted(Names.with(original(sale.id()), sale), earned, next));
            }
            case LinesReturned(var returned, var next) -> {
                UUID id = joint.original(teller(), returned.id());
                UUID sale = joint.original(teller(), returned.sale());
                give(teller(), new LinesReturned(Names.with(id, sale, returned), next));
            }
            case UnlinkedReturnNoted(var returned, var next) -> {
                UUID id = joint.original(teller(), returned.id());
                give(teller(), new UnlinkedReturnNoted(Names.with(id, returned), next));
            }
            case PointsGranted(var grant, var next) -> {
                UUID owner = joint.firstOrTeller(each -> isOf(each, grant.id()));
                fresh.put(grant.id(), owner);
                give(owner, new PointsGranted(Names.with(original(grant.id()), grant), next));
            }
            case GrantWithdrawn(var withdrawal, var next) -> {
                UUID owner = ownerOf(withdrawal.grant());
                UUID id = joint.original(owner, withdrawal.id());
                UUID grant = original(withdrawal.grant());
                give(owner, new GrantWithdrawn(Names.with(id, grant, withdrawal), next));
            }
            case PointsDeducted(var deduction, _) ->
                    give(joint.firstOrTeller(each -> isOf(each, deduction.id())), event);
            case ProposalClosed closed ->
                    give(
                            joint.firstOrTeller(each -> each.adjustment(closed.proposal()) != null),
                            event);
            case ClaimClosed closed ->
                    give(joint.firstOrTeller(each -> each.claim(closed.claim()) != null), event);
            case HoldEnded(var end, _, _) -> give(joint.holderOf(end.hold()), event);
            case RedemptionConflicted conflicted ->
                    give(joint.holderOf(conflicted.redemption()), event);
            case ConflictSettled settled -> give(joint.holderOf(settled.redemption()), event);
            case GivenTierEnded(var end, _) ->
                    give(joint.firstOrTeller(each -> each.given().get(end.grant()) != null), event);
            case MultipleEnded ended ->
                    give(
                            joint.firstOrTeller(each -> each.multiples().get(ended.id()) != null),
                            event);
            case BirthdayReleased released ->
                    give(
                            joint.firstOrTeller(each -> each.birthdayUse(released.sale()) != null),
                            event);
            case FreezeChanged changed -> take(changed);
            case ReferralQualified _, ReferralLost _, ReferralSettled _ ->
                    give(joint.firstOrTeller(each -> each.referral() != null), event);
            case RewardHeld _,
                    Enrolled _,
                    AdjustmentProposed _,
                    ActivityClaimed _,
                    ReferralCodeIssued _,
                    ReferrerNamed _,
                    TierGiven _,
                    SaleMultiplied _,
                    BirthdayMonthNoted _,
                    BirthdayUsed _ ->
                    give(teller(), event);
            case PointsReversed(var at, var reversal, var version, var next) -> {
                UUID owner = ownerOf(reversal.saleId());
                var own =
                        new Reversal(
                                joint.original(owner, reversal.returnId()),
                                original(reversal.saleId()),
                                reversal.points(),
                                reversal.fromExpired());
                give(owner, new PointsReversed(at, own, version, next));
            }
            case MilestoneReached(var at, var grant, var again, var next) -> {
                UUID owner = again ? hadOnce(grant.id()) : holder();
                fresh.put(grant.id(), owner);
                give(owner, new MilestoneReached(at, grant, again, next));
            }
            case MilestoneLost(var at, var lot, var points, var fromExpired, var next) -> {
                lost.put(lot, ownerOf(lot));
                give(ownerOf(lot), new MilestoneLost(at, original(lot), points, fromExpired, next));
            }
            case PointsExpired(var at, _, var lots, var next) -> take(at, lots, next);
            case PointsShifted shifted -> take(shifted);
            case TierChanged _,
                    PointsEndingNoticed _,
                    TierRiskNoticed _,
                    PersonChanged _,
                    AccountReviewed _ ->
                    give(holder(), event);
        }
    }

    /// Whether points were asked for in this account.
    private static boolean isOf(Account account, UUID points) {
        return account.adjustment(points) != null
                || account.activities().claims().stream()
                        .anyMatch(each -> each.claim().lotId().equals(points));
    }

    /// What is only dated anew stays where it is; else whoever had it once has its lot.
    private UUID hadOnce(UUID milestone) {
        UUID loser = lost.get(milestone);
        if (loser != null) {
            return loser;
        }
        UUID had = joint.first(each -> each.said().milestones().ever().contains(milestone));
        return had == null ? holder() : had;
    }

    /// Whoever is let use their points again was frozen under one id or more.
    private void take(FreezeChanged changed) {
        if (changed.freeze() != null) {
            give(teller(), changed);
            return;
        }
        joint.parts()
                .forEach((id, part) -> {
                    if (part.account().freeze() != null) {
                        give(id, changed);
                    }
                });
    }

    private void take(Instant at, List<ExpiredLot> lots, @Nullable Instant next) {
        Map<UUID, List<ExpiredLot>> each = new LinkedHashMap<>();
        for (ExpiredLot lot : lots) {
            each.computeIfAbsent(ownerOf(lot.saleId()), _ -> new ArrayList<>())
                    .add(new ExpiredLot(original(lot.saleId()), lot.points()));
        }
        each.forEach((owner, its) -> give(owner, PointsExpired.of(at, its, next)));
    }

    private void take(PointsShifted shifted) {
        Map<UUID, List<LotShift>> each = new LinkedHashMap<>();
        // Also with nothing in it: up to when time was looked at is known by it.
        each.put(holder(), new ArrayList<>());
        for (LotShift lot : shifted.lots()) {
            each.computeIfAbsent(ownerOf(lot.lotId()), _ -> new ArrayList<>())
                    .add(new LotShift(original(lot.lotId()), lot.movement()));
        }
        each.forEach((owner, its) ->
                give(
                        owner,
                        new PointsShifted(
                                shifted.at(),
                                its,
                                owner.equals(holder()) ? shifted.debt() : 0,
                                shifted.nextReviewAt())));
    }
}
