package maison.purchase.aftercare.tradein;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Why a trade-in may refuse a command.
public sealed interface TradeInRefusal {

    /// There is no such trade-in.
    record TradeInUnknown() implements TradeInRefusal {}

    /// The id belongs to a trade-in with other content.
    record TradeInIdReused() implements TradeInRefusal {}

    /// The policy offers nothing for the piece.
    record NotTaken(List<Declined> declined) implements TradeInRefusal {

        public NotTaken {
            declined = List.copyOf(declined);
        }
    }

    /// No rule of this name offers anything.
    record OfferUnknown(String rule) implements TradeInRefusal {}

    /// An offer is raised above what the policy offers, and never above the most.
    ///
    /// @param offered by the policy
    /// @param most what was paid for the piece, or the rule's bound
    record RaiseNotPossible(Money offered, Money most) implements TradeInRefusal {}

    /// The quote does not hold any more.
    record QuoteExpired(Instant validUntil) implements TradeInRefusal {}

    /// A piece is not taken in before it was quoted.
    record BeforeQuote(Instant quotedAt) implements TradeInRefusal {}

    /// It was quoted in another store, by its rules.
    record OtherStore(String storeId) implements TradeInRefusal {}

    /// The new sale is another customer's.
    record OtherCustomer() implements TradeInRefusal {}

    /// Credit is in the currency of the piece: there is no rate between two here.
    record OtherCurrency(CurrencyUnit currency) implements TradeInRefusal {}

    /// The offer is for an upgrade: it asks for a new sale.
    record NewSaleNeeded(Money minimumSpend) implements TradeInRefusal {}

    /// One piece of the new sale must cost at least this.
    record MinimumSpendNotMet(Money minimumSpend) implements TradeInRefusal {}

    /// The credit is more than what is left to pay.
    record MoreThanDue(Money credit, Money due) implements TradeInRefusal {}

    /// A document must be shown.
    record IdentityNeeded() implements TradeInRefusal {}

    /// The piece was taken in already, so there is no second credit.
    record TakenAlready() implements TradeInRefusal {}

    /// The sale that it had paid for was voided.
    record SaleVoided(UUID saleId) implements TradeInRefusal {}

    /// The piece came back or changed hands since it was quoted.
    record PieceChanged() implements TradeInRefusal {}
}
