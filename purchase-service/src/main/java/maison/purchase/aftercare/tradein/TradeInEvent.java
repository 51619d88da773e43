package maison.purchase.aftercare.tradein;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.purchase.workshop.job.Evidence;
import maison.purchase.workshop.job.Identity;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a trade-in. Stored for good: fields are added, never
/// changed.
public sealed interface TradeInEvent {

    /// Business time, from the till.
    Instant occurredAt();

    /// Whose the piece is; null for somebody unknown.
    @Nullable UUID customerId();

    /// The house said what it would give.
    ///
    /// @param policy the version of the rules
    /// @param validUntil from when on it does not hold
    /// @param offers what there is to choose from; at least one
    /// @param declined the other rules for such pieces, and all that spoke against each
    record TradeInQuoted(
            Asked asked,
            Worth worth,
            String policy,
            Instant validUntil,
            List<Offer> offers,
            List<Declined> declined)
            implements TradeInEvent {

        public TradeInQuoted {
            offers = List.copyOf(offers);
            declined = List.copyOf(declined);
        }

        @Override
        public Instant occurredAt() {
            return asked.occurredAt();
        }

        @Override
        public @Nullable UUID customerId() {
            return asked.customerId();
        }

        /// What this rule offers; null for nothing.
        public @Nullable Offer offer(String rule) {
            return offers.stream()
                    .filter(each -> each.rule().equals(rule))
                    .findFirst()
                    .orElse(null);
        }

        /// How much above the policy it is; nothing if it is not.
        public Money raisedBy() {
            Raise raise = asked.raise();
            Offer offer = raise == null ? null : offer(raise.rule());
            return offer == null
                    ? Money.zero(worth.paid().getCurrencyUnit())
                    : offer.credit().minus(offer.byPolicy());
        }
    }

    /// The piece was taken in, and the credit arose.
    ///
    /// @param belongingId the piece among what clients own
    /// @param rule the offer that was accepted
    /// @param saleId the new sale that it paid for; null if it became store credit
    /// @param creditId the store credit that it became; null if it paid for a sale
    /// @param identity the kind of document that was shown, never its number
    record TradeInAccepted(
            @Nullable UUID customerId,
            @Nullable UUID belongingId,
            String storeId,
            @Nullable String associateId,
            Instant occurredAt,
            String rule,
            Money credit,
            @Nullable UUID saleId,
            @Nullable UUID creditId,
            Evidence evidence,
            Identity.@Nullable Document identity)
            implements TradeInEvent {}

    /// The sale that it had paid for was voided: the piece went back, and with it the credit.
    record TradeInUndone(
            @Nullable UUID customerId,
            @Nullable UUID belongingId,
            UUID saleId,
            String storeId,
            Instant occurredAt,
            Money credit)
            implements TradeInEvent {}
}
