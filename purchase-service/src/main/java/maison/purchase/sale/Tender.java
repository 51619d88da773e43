package maison.purchase.sale;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// One means by which a sale was paid.
///
/// @param kind such as `cash` or `card`
/// @param card for cards only
public record Tender(Kind kind, Money amount, @Nullable Card card) {

    /// The means that tills know.
    public enum Kind {
        CASH,
        CARD,
        BANK_TRANSFER,
        CHEQUE,
        GIFT_CARD,
        STORE_CREDIT,
        WALLET,
        OTHER
    }

    /// What may be kept of a card: never its number.
    ///
    /// @param token the payment provider's name for the card
    public record Card(@Nullable String token, String brand, String lastFour) {}
}
