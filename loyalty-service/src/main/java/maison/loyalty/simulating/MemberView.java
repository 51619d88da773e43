package maison.loyalty.simulating;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import maison.loyalty.account.Lot;
import maison.loyalty.account.Standing;
import maison.loyalty.account.WhatIf;
import maison.loyalty.programme.Metric;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One member under the live programme and under a draft, side by side.
///
/// @param lots what each sale or grant earned under both, in business order
/// @param lost redemptions that the member could not have had under the draft
@Schema(name = "SimulatedMember")
record MemberView(UUID customerId, Side live, Side draft, List<Pair> lots, List<Lost> lost) {

    /// The member under one of them.
    ///
    /// @param tierSince absent for an account on which nothing was ever kept
    @Schema(name = "SimulatedMemberSide")
    record Side(
            String tier,
            @Nullable Instant tierSince,
            long pending,
            long active,
            long held,
            long debt,
            long spent,
            long expired,
            String annualSpend,
            String lifetimeSpend,
            int transactions) {

        static Side of(Standing standing) {
            var balance = standing.balance();
            return new Side(
                    standing.tier().name(),
                    standing.since(),
                    balance.pending(),
                    balance.active(),
                    balance.held(),
                    balance.debt(),
                    balance.spent(),
                    balance.expired(),
                    standing.measures().shown(Metric.ANNUAL_SPEND).toPlainString(),
                    standing.measures().shown(Metric.LIFETIME_SPEND).toPlainString(),
                    standing.measures().transactions());
        }
    }

    /// What one sale or grant earned under both; absent where it earned nothing.
    @Schema(name = "SimulatedLotPair")
    record Pair(UUID lotId, Instant earnedAt, @Nullable Points live, @Nullable Points draft) {}

    /// A lot under one of them.
    ///
    /// @param left what is pending, active or held of it
    @Schema(name = "SimulatedLot")
    record Points(String ruleVersion, long earned, long reversed, long left, Instant expiresAt) {

        static Points of(Lot lot) {
            return new Points(
                    lot.ruleVersion(),
                    lot.earned(),
                    lot.reversed(),
                    lot.pending() + lot.active() + lot.held(),
                    lot.expiresAt());
        }
    }

    /// A redemption that could not have been.
    @Schema(name = "SimulatedLostRedemption")
    record Lost(
            UUID redemptionId,
            @Schema(enumeration = {"not-offered", "not-enough-points"}) String why) {

        static Lost of(WhatIf.Lost lost) {
            return new Lost(
                    lost.hold(),
                    switch (lost.why()) {
                        case NOT_OFFERED -> "not-offered";
                        case NOT_ENOUGH_POINTS -> "not-enough-points";
                    });
        }
    }

    static MemberView of(UUID customer, WhatIf both, Instant at) {
        Standing live = Standing.of(both.live(), at);
        Standing draft = Standing.of(both.other(), at);
        return new MemberView(
                customer,
                Side.of(live),
                Side.of(draft),
                pairs(live, draft),
                both.lost().stream().map(Lost::of).toList());
    }

    private static List<Pair> pairs(Standing live, Standing draft) {
        var pairs = new LinkedHashMap<UUID, Pair>();
        for (Lot lot : live.lots()) {
            pairs.put(lot.lotId(), new Pair(lot.lotId(), lot.earnedAt(), Points.of(lot), null));
        }
        for (Lot lot : draft.lots()) {
            Pair known = pairs.get(lot.lotId());
            pairs.put(
                    lot.lotId(),
                    new Pair(
                            lot.lotId(),
                            lot.earnedAt(),
                            known == null ? null : known.live(),
                            Points.of(lot)));
        }
        var sorted = new ArrayList<>(pairs.values());
        sorted.sort(java.util.Comparator.comparing(Pair::earnedAt).thenComparing(Pair::lotId));
        return sorted;
    }
}
