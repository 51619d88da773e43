package maison.loyalty.explaining;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.loyalty.Accounts.Seen;
import maison.loyalty.account.Buckets;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.Standing;
import maison.loyalty.programme.Condition;
import maison.loyalty.programme.Measures;
import maison.loyalty.programme.Rule;
import maison.loyalty.programme.Tier;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.RecordedEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Why an account is what it is.
///
/// @param points what each sale earned, and why not more
/// @param unlinkedReturns returns that named no sale, and so took no points back
/// @param tier the conditions of the held tier
/// @param notReached the conditions of the tiers above
/// @param events everything that was recorded, with the inputs of each decision
record Explanation(
        UUID customerId,
        Instant at,
        @Nullable Instant known,
        String ruleVersion,
        Buckets balance,
        List<SalePoints> points,
        List<UnlinkedReturn> unlinkedReturns,
        TierReason tier,
        List<TierReason> notReached,
        List<Link> events) {

    /// A return without a sale.
    @Schema(name = "UnlinkedReturnNote")
    record UnlinkedReturn(UUID eventId, UUID returnId, Instant at, Money net) {}

    /// A tier against what the member has.
    ///
    /// @param rule absent for the entry tier
    /// @param earned false for a tier that is only kept by grace, or was given by hand
    /// @param givenUntil when a tier ends that was given by hand; absent if it was not
    record TierReason(
            String name,
            @Nullable String rule,
            boolean earned,
            @Nullable Instant givenUntil,
            List<Condition> conditions) {}

    /// One recorded event.
    ///
    /// @param causationId the event of another service that led to it
    @Schema(name = "EventLink")
    record Link(
            UUID eventId,
            String type,
            int version,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable String ruleVersion,
            @Nullable UUID causationId,
            @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
                    LoyaltyEvent inputs) {}

    /// @param staff whether what staff decided about the account is told too
    static Explanation of(Seen seen, boolean staff) {
        Standing standing = seen.standing();
        List<RecordedEvent<LoyaltyEvent>> chain =
                seen.history().events().stream()
                        .filter(each -> !each.event().at().isAfter(standing.at()))
                        .toList();
        List<Tier> ladder = standing.rules().tiers().ladder();
        int place = standing.rules().tiers().placeOf(standing.tier().name());
        return new Explanation(
                seen.customer(),
                standing.at(),
                seen.known(),
                standing.rules().version(),
                standing.balance(),
                SalePoints.of(chain, seen),
                unlinked(chain),
                reason(standing.tier(), standing.measures(), standing.givenUntil()),
                ladder.subList(place + 1, ladder.size()).stream()
                        .map(tier -> reason(tier, standing.measures(), null))
                        .toList(),
                chain.stream()
                        .filter(each -> staff || !isAmongStaff(each.event()))
                        .map(Explanation::link)
                        .toList());
    }

    /// What clients and terminals are not told: who suspected or proposed what.
    private static boolean isAmongStaff(LoyaltyEvent event) {
        return event instanceof LoyaltyEvent.FreezeChanged
                || event instanceof LoyaltyEvent.TierGiven
                || event instanceof LoyaltyEvent.ReferralQualified
                || event instanceof LoyaltyEvent.ReferralLost
                || event instanceof LoyaltyEvent.GivenTierEnded
                || event instanceof LoyaltyEvent.RedemptionConflicted
                || event instanceof LoyaltyEvent.ConflictSettled
                || event instanceof LoyaltyEvent.AdjustmentProposed
                || event instanceof LoyaltyEvent.ProposalClosed
                || event instanceof LoyaltyEvent.ActivityClaimed
                || event instanceof LoyaltyEvent.ReferralSettled
                || event instanceof LoyaltyEvent.ReferrerNamed
                || event instanceof LoyaltyEvent.ClaimClosed;
    }

    private static TierReason reason(Tier tier, Measures measures, @Nullable Instant givenUntil) {
        Rule rule = tier.rule();
        return rule == null
                ? new TierReason(tier.name(), null, true, givenUntil, List.of())
                : new TierReason(
                        tier.name(),
                        rule.text(),
                        rule.holds(measures),
                        givenUntil,
                        Condition.of(rule, measures));
    }

    private static List<UnlinkedReturn> unlinked(List<RecordedEvent<LoyaltyEvent>> chain) {
        return chain.stream()
                .filter(each -> each.event() instanceof LoyaltyEvent.UnlinkedReturnNoted)
                .map(each -> {
                    var noted = (LoyaltyEvent.UnlinkedReturnNoted) each.event();
                    return new UnlinkedReturn(
                            each.envelope().eventId(),
                            noted.returned().id(),
                            noted.at(),
                            SalePoints.money(
                                    noted.returned().currency(), noted.returned().netMinor()));
                })
                .toList();
    }

    private static Link link(RecordedEvent<LoyaltyEvent> event) {
        Envelope envelope = event.envelope();
        return new Link(
                envelope.eventId(),
                envelope.type(),
                envelope.version(),
                envelope.occurredAt(),
                envelope.recordedAt(),
                envelope.ruleVersion(),
                envelope.context().causationId(),
                event.event());
    }
}
