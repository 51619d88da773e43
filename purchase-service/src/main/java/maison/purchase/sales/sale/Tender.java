package maison.purchase.sales.sale;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// One means by which a sale was paid.
///
/// @param kind such as `cash` or `card`
/// @param card for cards only
/// @param reference what the money comes from, such as the order whose deposit it is; null for
///   means that the till alone knows
public record Tender(Kind kind, Money amount, @Nullable Card card, @Nullable String reference) {

    /// The means that tills know.
    public enum Kind {
        CASH,
        CARD,
        BANK_TRANSFER,
        CHEQUE,
        GIFT_CARD,
        STORE_CREDIT,

        /// A certificate that was got for points; `reference` names it. None is named by what an
        /// offline till took and was not good.
        CERTIFICATE,
        WALLET,
        OTHER,

        /// Paid before, on the order or layaway that `reference` names; never sent by a till.
        DEPOSIT,

        /// The worth of a piece taken in exchange; `reference` names the trade-in.
        TRADE_IN,

        /// The worth of goods that came back in the same act; `reference` names their sale.
        EXCHANGE
    }

    /// What may be kept of a card: never its number.
    ///
    /// @param token the payment provider's name for the card
    public record Card(@Nullable String token, String brand, String lastFour) {}
}
