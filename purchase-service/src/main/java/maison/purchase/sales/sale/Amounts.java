package maison.purchase.sales.sale;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What is owed for something, in one currency and exact to its minor unit.
///
/// @param net after discounts, before tax
public record Amounts(Money net, Money tax) {

    public Amounts {
        if (!net.isSameCurrency(tax)) {
            throw new IllegalArgumentException("Two currencies in one amount: " + net + ", " + tax);
        }
        if (net.isNegative() || tax.isNegative()) {
            throw new IllegalArgumentException("Amounts are never negative: " + net + ", " + tax);
        }
    }

    /// Nothing owed.
    public static Amounts zero(CurrencyUnit currency) {
        return new Amounts(Money.zero(currency), Money.zero(currency));
    }

    /// Net and tax together.
    public Money total() {
        return net.plus(tax);
    }

    /// Both sums together.
    public Amounts plus(Amounts other) {
        return new Amounts(net.plus(other.net), tax.plus(other.tax));
    }

    /// What remains of the first.
    public Amounts minus(Amounts other) {
        return new Amounts(net.minus(other.net), tax.minus(other.tax));
    }

    /// The share of these amounts that falls to the first `part` of `whole`, rounded half up.
    ///
    /// Shares of a growing part never shrink, and the whole's share is the amount itself. So what
    /// is taken step by step, each step the difference of two shares, adds up without a remainder.
    public Amounts shareOf(Quantity part, Quantity whole) {
        return new Amounts(part.shareOf(net, whole), part.shareOf(tax, whole));
    }
}
