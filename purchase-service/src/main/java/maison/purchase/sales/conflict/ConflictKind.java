package maison.purchase.sales.conflict;

import java.util.Locale;

/// What two tills, or a till and a rule, can come to disagree about. Stored for good.
public enum ConflictKind {

    /// More was spent of a store credit than it was worth; the rest is a debt on it.
    CREDIT_OVERSPENT,

    /// A store credit was spent after its end.
    CREDIT_EXPIRED,

    /// A store credit was spent by somebody else than its owner.
    CREDIT_OF_ANOTHER,

    /// A store credit was taken for an amount in another currency, and so has paid nothing.
    CREDIT_IN_ANOTHER_CURRENCY,

    /// A certificate was taken that was not good: used, over, or held by another sale. It has paid
    /// nothing.
    CERTIFICATE_REFUSED,

    /// A till took more store credit, gave back more money, or went on for longer, than it may
    /// without asking.
    OVER_OFFLINE_LIMIT,

    /// What needs a manager was done without one, or by an approval that does not fit.
    NOT_APPROVED,

    /// An approval served for several acts.
    APPROVAL_USED_TWICE,

    /// More came back of a sale than was sold.
    RETURNED_MORE_THAN_SOLD,

    /// A piece came back of its sale although the house had taken it in for credit.
    RETURNED_AFTER_TRADE_IN,

    /// Goods came back outside the return policy, and nobody gave leave.
    OUTSIDE_RETURN_POLICY,

    /// Money went back in a way in which the sale was not paid, or not as much.
    REFUNDED_OTHERWISE,

    /// Goods came back of a sale that is not known, or not yet.
    RETURN_WITHOUT_SALE,

    /// Goods came back of a sale that is known now and does not fit: it has no such line, say. The
    /// return still waits.
    RETURN_NOT_APPLICABLE,

    /// Two sales of a till have the same receipt number.
    RECEIPT_NUMBER_TWICE,

    /// Two tills went on with the same basket.
    BASKET_RESUMED_TWICE;

    /// Its name for clients, such as `credit-overspent`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
