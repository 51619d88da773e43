package maison.purchase.aftercare.tradein;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What a rule of the policy offers for a piece, and how it comes to that.
///
/// @param agePercent the share for its age
/// @param conditionPercent the share of that for its condition
/// @param computed both shares of what was paid, rounded half up
/// @param atMost what the rule offers at most; null for no bound
/// @param credit what is offered: `computed` up to `atMost`, or what it was raised to
/// @param minimumSpend what one piece of the new sale must cost at least; null if credit is to be
///   had without a new sale
/// @param identity whether a document must be shown when the piece is taken in
public record Offer(
        String rule,
        int agePercent,
        int conditionPercent,
        Money computed,
        @Nullable Money atMost,
        Money credit,
        @Nullable Money minimumSpend,
        boolean identity) {

    /// What the policy offers, whatever it was raised to.
    public Money byPolicy() {
        return atMost == null || computed.isLessThan(atMost) ? computed : atMost;
    }

    /// The most that may be offered.
    ///
    /// @param paid for the piece
    Money most(Money paid) {
        return atMost == null || paid.isLessThan(atMost) ? paid : atMost;
    }

    Offer raisedTo(Money more) {
        return new Offer(
                rule, agePercent, conditionPercent, computed, atMost, more, minimumSpend, identity);
    }
}
