package maison.loyalty.publishing;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.loyalty.LoyaltyAccounts;
import maison.loyalty.account.Grant;
import maison.loyalty.account.Hold;
import maison.loyalty.account.HoldEnd;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.Referral;
import maison.loyalty.lifecycle.DraftEvent;
import maison.loyalty.lifecycle.ReleaseEvent;
import maison.loyalty.lifecycle.ReleaseEvent.VersionPublished;
import maison.loyalty.lifecycle.ReleaseEvent.VersionWithdrawn;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.publishing.Published;
import maison.platform.publishing.Publisher;

/// Says which events of an account and of the programme others see, and as what.
@Singleton
class LoyaltyPublisher implements Publisher {

    static final String TOPIC = "maison.loyalty";

    /// What is said of the programme is in order; no customer has this key.
    static final String PROGRAMME_KEY = "programme";

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Optional<Published> publish(RecordedEvent<?> recorded) {
        return switch (recorded.event()) {
            case ReleaseEvent release -> ofProgramme(release);
            case DraftEvent _ -> Optional.empty();
            default -> LoyaltyAccounts.isAccount(recorded) ? ofAccount(recorded) : Optional.empty();
        };
    }

    private static Optional<Published> ofProgramme(ReleaseEvent release) {
        return switch (release) {
            case VersionPublished published ->
                    ofProgramme(
                            "programme-published",
                            new PublishedProgrammeEvent.ProgrammePublished(
                                    published.version(),
                                    published.effectiveFrom(),
                                    published.at(),
                                    published.origin().rollbackTo()));
            case VersionWithdrawn withdrawn ->
                    ofProgramme(
                            "programme-withdrawn",
                            new PublishedProgrammeEvent.ProgrammeWithdrawn(
                                    withdrawn.version(),
                                    withdrawn.effectiveFrom(),
                                    withdrawn.at()));
        };
    }

    private static Optional<Published> ofProgramme(String name, PublishedProgrammeEvent data) {
        String type = "maison.loyalty." + name + ".v1";
        return Optional.of(new Published(TOPIC, PROGRAMME_KEY, type, data));
    }

    private static Optional<Published> ofAccount(RecordedEvent<?> recorded) {
        UUID customer = recorded.streamId();
        return switch (LoyaltyAccounts.typed(recorded).event()) {
            case LoyaltyEvent.SaleCounted(var sale, var earned, _) when earned.points() > 0 ->
                    published(
                            "points-earned",
                            customer,
                            new PublishedLoyaltyEvent.PointsEarned(
                                    customer,
                                    sale.id(),
                                    earned.points(),
                                    sale.at(),
                                    earned.expiresAt(),
                                    earned.ruleVersion()));
            case LoyaltyEvent.Enrolled(var at, _) ->
                    published(
                            "enrolled", customer, new PublishedLoyaltyEvent.Enrolled(customer, at));
            case LoyaltyEvent.PointsReversed(var at, var reversal, var ruleVersion, _) ->
                    published(
                            "points-reversed",
                            customer,
                            new PublishedLoyaltyEvent.PointsReversed(
                                    customer,
                                    reversal.saleId(),
                                    reversal.returnId(),
                                    reversal.points(),
                                    reversal.fromExpired(),
                                    at,
                                    ruleVersion));
            case LoyaltyEvent.PointsExpired expired ->
                    published("points-expired", customer, expired(customer, expired));
            case LoyaltyEvent.TierChanged changed ->
                    published("tier-changed", customer, tierChanged(customer, changed));
            case LoyaltyEvent.PointsGranted(var grant, _) -> granted(customer, grant);
            // One that comes back was told of when it came first.
            case LoyaltyEvent.MilestoneReached(_, var grant, var again, _) when !again ->
                    granted(customer, grant);
            case LoyaltyEvent.ReferralSettled settled
                    when settled.outcome() == Referral.Outcome.REWARDED ->
                    published(
                            "referral-rewarded",
                            settled.referrer(),
                            new PublishedLoyaltyEvent.ReferralRewarded(
                                    settled.referrer(), customer, settled.at()));
            case LoyaltyEvent.PointsEndingNoticed noticed ->
                    published(
                            "points-expiring",
                            customer,
                            new PublishedLoyaltyEvent.PointsExpiring(
                                    customer,
                                    noticed.points(),
                                    noticed.expiresAt(),
                                    noticed.daysAhead(),
                                    noticed.at()));
            case LoyaltyEvent.TierRiskNoticed noticed ->
                    published("tier-at-risk", customer, tierAtRisk(customer, noticed));
            case LoyaltyEvent.HoldEnded(var end, var of, _) when of != null ->
                    ended(customer, end, of);
            case LoyaltyEvent.SaleCounted _,
                    LoyaltyEvent.MilestoneReached _,
                    LoyaltyEvent.MilestoneLost _,
                    LoyaltyEvent.PointsDeducted _,
                    LoyaltyEvent.PointsShifted _,
                    LoyaltyEvent.MovesNoPoints _ ->
                    Optional.empty();
        };
    }

    private static Optional<Published> granted(UUID customer, Grant grant) {
        return published(
                "points-granted",
                customer,
                new PublishedLoyaltyEvent.PointsGranted(
                        customer,
                        grant.id(),
                        grant.bonus(),
                        grant.points(),
                        grant.at(),
                        grant.expiresAt(),
                        grant.ruleVersion()));
    }

    private static Optional<Published> ended(UUID customer, HoldEnd end, Hold of) {
        var redemption =
                new PublishedLoyaltyEvent.RewardRedeemed(
                        customer, of.id(), of.reward(), of.points(), of.store(), end.at());
        return switch (end.how()) {
            case COMMITTED -> published("reward-redeemed", customer, redemption);
            case UNDONE ->
                    published(
                            "redemption-undone",
                            customer,
                            new PublishedLoyaltyEvent.RedemptionUndone(
                                    customer, of.id(), of.reward(), of.points(), end.at()));
            case RELEASED -> Optional.empty();
        };
    }

    private static Optional<Published> published(
            String name, UUID customer, PublishedLoyaltyEvent data) {
        String type = "maison.loyalty." + name + ".v1";
        return Optional.of(new Published(TOPIC, customer.toString(), type, data));
    }

    private static PublishedLoyaltyEvent expired(
            UUID customer, LoyaltyEvent.PointsExpired expired) {
        return new PublishedLoyaltyEvent.PointsExpired(
                customer,
                expired.points(),
                expired.at(),
                expired.lots().stream()
                        .map(lot ->
                                new PublishedLoyaltyEvent.PointsExpired.Lot(
                                        lot.saleId(), lot.points()))
                        .toList());
    }

    private static PublishedLoyaltyEvent tierAtRisk(
            UUID customer, LoyaltyEvent.TierRiskNoticed noticed) {
        return new PublishedLoyaltyEvent.TierAtRisk(
                customer,
                noticed.tier(),
                noticed.to(),
                noticed.fallsAt(),
                noticed.keepBy().stream()
                        .map(each ->
                                new PublishedLoyaltyEvent.TierAtRisk.Missing(
                                        each.metric(), each.threshold(), each.missing()))
                        .toList(),
                noticed.anyIsEnough(),
                noticed.at(),
                noticed.ruleVersion());
    }

    private static PublishedLoyaltyEvent tierChanged(
            UUID customer, LoyaltyEvent.TierChanged changed) {
        return new PublishedLoyaltyEvent.TierChanged(
                customer,
                changed.move().from(),
                changed.move().to(),
                switch (changed.move().direction()) {
                    case UP -> PublishedLoyaltyEvent.Direction.UP;
                    case DOWN -> PublishedLoyaltyEvent.Direction.DOWN;
                },
                changed.at(),
                changed.ruleVersion(),
                switch (changed.move().reason()) {
                    case EARNED -> PublishedLoyaltyEvent.Reason.EARNED;
                    case RETURNED -> PublishedLoyaltyEvent.Reason.RETURNED;
                    case NO_LONGER_EARNED -> PublishedLoyaltyEvent.Reason.NO_LONGER_EARNED;
                    case GRANTED -> PublishedLoyaltyEvent.Reason.GRANTED;
                    case GRANT_ENDED -> PublishedLoyaltyEvent.Reason.GRANT_ENDED;
                });
    }
}
