package maison.loyalty.publishing;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What other services may rely on of offers, sent to topic `maison.loyalty`, keyed by customer.
sealed interface PublishedOfferEvent {

    /// A sale was made with an offer.
    ///
    /// @param campaign absent for one of none
    /// @param points that it gave
    /// @param net what the basket came to
    record OfferRedeemed(
            UUID customerId,
            UUID offerId,
            UUID redemptionId,
            @Nullable String campaign,
            long points,
            Money net,
            String storeId,
            @Nullable UUID saleId,
            Instant redeemedAt)
            implements PublishedOfferEvent {}

    /// The sale came back, and the points were withdrawn.
    record OfferRedemptionUndone(
            UUID customerId,
            UUID offerId,
            UUID redemptionId,
            @Nullable String campaign,
            long points,
            Instant undoneAt)
            implements PublishedOfferEvent {}
}
