package maison.loyalty.simulating;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a draft would have done, beside what the live programme does, both counted from the same
/// facts.
///
/// @param live what all members have under the live programme
/// @param draft what they would have under the draft
/// @param tiers members per tier, in the order of the ladders
/// @param moves how many members are in which tier of each; those that stay are among them
/// @param up members that are higher on the draft's ladder than on the live one
/// @param down members that are lower
/// @param months what came and went, month by month in the programme's zone
/// @param winners those who would have most points more, at most ten
/// @param losers those who would have most points less, at most ten
/// @param certainty how sure it is
@Schema(name = "SimulationReport")
record SimulationReport(
        Points live,
        Points draft,
        List<TierCount> tiers,
        List<TierMove> moves,
        long up,
        long down,
        List<Month> months,
        List<MemberChange> winners,
        List<MemberChange> losers,
        Certainty certainty) {

    /// Points of all members.
    ///
    /// @param liability what they can use, or will be able to: pending, active and held
    @Schema(name = "SimulatedPoints")
    record Points(
            long pending,
            long active,
            long held,
            long debt,
            long spent,
            long expired,
            long liability) {}

    /// How many members a tier has.
    @Schema(name = "SimulatedTier")
    record TierCount(String tier, long live, long draft) {}

    /// How many members are in one tier under the live programme and in another under the draft.
    @Schema(name = "SimulatedTierMove")
    record TierMove(String live, String draft, long members) {}

    /// A month of both.
    @Schema(name = "SimulatedMonth")
    record Month(
            @Schema(implementation = String.class, examples = "2026-03") YearMonth month,
            Flow live,
            Flow draft) {}

    /// What came and went in a month.
    ///
    /// @param issued by sales and apart from them
    /// @param reversed by returns and withdrawals
    /// @param spent net of what was given back
    /// @param liability at the end of the month: pending, active and held
    /// @param debt at the end of the month
    /// @param rewardCost what the certificates that were taken are worth, by currency
    @Schema(name = "SimulatedFlow")
    record Flow(
            long issued,
            long reversed,
            long expired,
            long spent,
            long liability,
            long debt,
            Map<String, String> rewardCost) {}

    /// One member under both.
    ///
    /// @param difference points more under the draft, less a debt; negative for less
    @Schema(name = "SimulatedMemberChange")
    record MemberChange(
            UUID customerId,
            long difference,
            long live,
            long draft,
            String liveTier,
            String draftTier) {}

    /// How sure a simulation is.
    ///
    /// @param accounts all there are
    /// @param accountsReplayed those that were counted by both programmes; the others have facts
    ///   that one of them cannot count
    /// @param sales all there are
    /// @param share of the sales that were counted by both, from 0 to 1
    /// @param countedOtherwise sales that were counted otherwise at their time than the live
    ///   programme counts them now
    /// @param unknownVersion sales that were counted under a version that is gone
    /// @param unlinkedReturns returns that name no sale: they change nothing, under either
    /// @param withoutTax sales whose tax is not known, where the draft asks for it
    /// @param withoutTenders sales of which it is not known how they were paid, where the draft
    ///   asks
    /// @param grants given apart from sales, and taken as they were given
    /// @param adjustments points taken off by hand, and taken as they were
    /// @param redemptions all that were held
    /// @param repriced redemptions that the draft prices otherwise
    /// @param notOffered redemptions of what the draft does not offer to the member
    /// @param notEnoughPoints redemptions for which the points would not have sufficed
    /// @param wouldDifferently members with such redemptions: they would have done something else
    @Schema(name = "SimulationCertainty")
    record Certainty(
            long accounts,
            long accountsReplayed,
            long sales,
            double share,
            long countedOtherwise,
            long unknownVersion,
            long unlinkedReturns,
            long withoutTax,
            long withoutTenders,
            long grants,
            long adjustments,
            long redemptions,
            long repriced,
            long notOffered,
            long notEnoughPoints,
            long wouldDifferently) {}
}
