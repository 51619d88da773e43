package maison.loyalty.finance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyEvent.LotShift;
import maison.loyalty.account.LoyaltyEvent.MilestoneLost;
import maison.loyalty.account.LoyaltyEvent.MilestoneReached;
import maison.loyalty.account.LoyaltyEvent.MovesNoPoints;
import maison.loyalty.account.LoyaltyEvent.PointsDeducted;
import maison.loyalty.account.LoyaltyEvent.PointsExpired;
import maison.loyalty.account.LoyaltyEvent.PointsGranted;
import maison.loyalty.account.LoyaltyEvent.PointsReversed;
import maison.loyalty.account.LoyaltyEvent.PointsShifted;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import org.jspecify.annotations.Nullable;

/// An entry of the books: what an event moves, on both sides.
///
/// @param lot whose points moved; null for a debt and for what was taken off by hand
/// @param at value date
/// @param dating on which day that is booked
/// @param amounts always balanced
record Posting(@Nullable UUID lot, Instant at, Dating dating, Amounts amounts) {

    /// On which day something is booked.
    enum Dating {
        /// On the day in which it happened.
        DAY,
        /// On the day that ended then: points are good for the whole of their last day.
        END_OF_DAY,
        /// Likewise, but not before the last day of the lot. A return that becomes known late
        /// undoes an expiry on the day of the expiry.
        NOT_BEFORE_LOT_ENDS
    }

    /// What an event moves. Facts of which another event tells the effect move nothing.
    static List<Posting> of(LoyaltyEvent event) {
        return switch (event) {
            case SaleCounted(var sale, var earned, _) when earned.points() > 0 ->
                    List.of(on(sale.id(), sale.at(), Amounts.ofSale(earned.points())));
            case PointsGranted(var grant, _) ->
                    List.of(on(grant.id(), grant.at(), Amounts.ofGrant(grant.points())));
            case MilestoneReached(var at, var grant, _, _) ->
                    List.of(on(grant.id(), at, Amounts.ofGrant(grant.points())));
            case MilestoneLost lost ->
                    gone(
                            lost.lotId(),
                            lost.at(),
                            Amounts.ofWithdrawal(lost.points()),
                            lost.fromExpired());
            case PointsReversed(var at, var reversal, _, _) ->
                    gone(
                            reversal.saleId(),
                            at,
                            Amounts.ofReturn(reversal.points()),
                            reversal.fromExpired());
            case PointsExpired(var at, _, var lots, _) ->
                    lots.stream()
                            .map(each ->
                                    new Posting(
                                            each.saleId(),
                                            at,
                                            Dating.END_OF_DAY,
                                            Amounts.ofEnd(each.points())))
                            .toList();
            case PointsShifted shifted -> shifted(shifted);
            case PointsDeducted(var deduction, _) ->
                    List.of(on(null, deduction.at(), Amounts.ofDeduction(deduction.points())));
            case SaleCounted _, MovesNoPoints _ -> List.of();
        };
    }

    private static Posting on(@Nullable UUID lot, Instant at, Amounts amounts) {
        return new Posting(lot, at, Dating.DAY, amounts);
    }

    private static List<Posting> gone(UUID lot, Instant at, Amounts back, long fromExpired) {
        return fromExpired == 0
                ? List.of(on(lot, at, back))
                : List.of(
                        on(lot, at, back),
                        new Posting(
                                lot, at, Dating.NOT_BEFORE_LOT_ENDS, Amounts.ofEnd(-fromExpired)));
    }

    private static List<Posting> shifted(PointsShifted shifted) {
        var postings = new ArrayList<Posting>(shifted.lots().size() + 1);
        for (LotShift each : shifted.lots()) {
            postings.add(on(each.lotId(), shifted.at(), Amounts.ofShift(each.movement())));
        }
        if (shifted.debt() != 0) {
            postings.add(on(null, shifted.at(), Amounts.ofDebt(shifted.debt())));
        }
        return postings;
    }
}
