package maison.purchase.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import maison.purchase.aftercare.tradein.Offer;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInAccepted;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInQuoted;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInUndone;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The events of topic `maison.trade-ins`. Fields are added, never changed; there is nothing of
/// what was shown or said when a piece was handed over.
sealed interface PublishedTradeIn {

    /// `maison.trade-in.quoted.v1`
    ///
    /// @param source `house` or `elsewhere`
    /// @param validUntil from when on it does not hold
    record Quoted(
            UUID tradeInId,
            @Nullable UUID customerId,
            @Nullable UUID belongingId,
            String storeId,
            Instant occurredAt,
            String source,
            @Nullable String category,
            String policy,
            Instant validUntil,
            List<Offered> offers)
            implements PublishedTradeIn {

        static Quoted of(UUID id, TradeInQuoted event) {
            return new Quoted(
                    id,
                    event.customerId(),
                    event.asked().belongingId(),
                    event.asked().storeId(),
                    event.occurredAt(),
                    event.worth().source().name().toLowerCase(Locale.ROOT),
                    event.worth().category(),
                    event.policy(),
                    event.validUntil(),
                    event.offers().stream().map(Offered::of).toList());
        }
    }

    /// What a rule offers.
    ///
    /// @param minimumSpend what one new piece must cost at least; absent if no sale is needed
    record Offered(String rule, Money credit, @Nullable Money minimumSpend) {

        static Offered of(Offer offer) {
            return new Offered(offer.rule(), offer.credit(), offer.minimumSpend());
        }
    }

    /// `maison.trade-in.accepted.v1`: the piece is the house's, and the credit is one of the two.
    ///
    /// @param saleId the new sale that it paid for
    /// @param creditId the store credit that it became
    record Accepted(
            UUID tradeInId,
            @Nullable UUID customerId,
            @Nullable UUID belongingId,
            String storeId,
            Instant occurredAt,
            String rule,
            Money credit,
            @Nullable UUID saleId,
            @Nullable UUID creditId)
            implements PublishedTradeIn {

        static Accepted of(UUID id, TradeInAccepted event) {
            return new Accepted(
                    id,
                    event.customerId(),
                    event.belongingId(),
                    event.storeId(),
                    event.occurredAt(),
                    event.rule(),
                    event.credit(),
                    event.saleId(),
                    event.creditId());
        }
    }

    /// `maison.trade-in.undone.v1`: the sale was voided, and the piece went back.
    record Undone(
            UUID tradeInId,
            @Nullable UUID customerId,
            @Nullable UUID belongingId,
            String storeId,
            Instant occurredAt,
            UUID saleId,
            Money credit)
            implements PublishedTradeIn {

        static Undone of(UUID id, TradeInUndone event) {
            return new Undone(
                    id,
                    event.customerId(),
                    event.belongingId(),
                    event.storeId(),
                    event.occurredAt(),
                    event.saleId(),
                    event.credit());
        }
    }
}
