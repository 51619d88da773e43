package maison.loyalty.offering;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import maison.loyalty.offer.Taken;
import maison.loyalty.offer.Terms;
import maison.loyalty.programme.Reward.Worth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A member's redemption of an offer.
///
/// @param points that the commit gives, or gave
/// @param percent for the till to take off the basket
/// @param amountOff for the till to take off the basket
@Schema(name = "OfferRedemption")
record TakenView(
        UUID redemptionId,
        UUID offerId,
        UUID customerId,
        State state,
        @Nullable Long points,
        @Schema(examples = "2") @Nullable String multiplier,
        @Nullable Integer percent,
        @Nullable Worth amountOff,
        @Nullable Worth off,
        Instant heldAt,
        Instant until,
        @Nullable Instant committedAt,
        @Nullable Instant releasedAt,
        @Nullable Instant undoneAt,
        @Schema(examples = "dubai-mall") String store,
        @Nullable UUID saleId) {

    /// Where it stands.
    @Schema(name = "OfferRedemptionState")
    enum State {
        @JsonProperty("held")
        HELD,
        @JsonProperty("committed")
        COMMITTED,
        @JsonProperty("released")
        RELEASED,
        @JsonProperty("lapsed")
        LAPSED,
        @JsonProperty("undone")
        UNDONE;

        static State of(Taken.State state) {
            return switch (state) {
                case HELD -> HELD;
                case COMMITTED -> COMMITTED;
                case RELEASED -> RELEASED;
                case LAPSED -> LAPSED;
                case UNDONE -> UNDONE;
            };
        }
    }

    static TakenView of(UUID offer, UUID customer, Terms terms, Taken taken, Instant now) {
        Terms.Benefit gives = terms.benefit();
        return new TakenView(
                taken.asked().id(),
                offer,
                customer,
                State.of(taken.stateAt(now)),
                gives.points() == 0 ? null : gives.points(),
                OfferRequest.multiplier(gives),
                gives.percent() == 0 ? null : gives.percent(),
                OfferView.money(gives.minorOff(), terms.currency()),
                OfferView.money(gives.offMinor(taken.asked().netMinor()), taken.asked().currency()),
                taken.asked().at(),
                taken.asked().until(),
                taken.committedAt(),
                taken.releasedAt(),
                taken.undoneAt(),
                taken.asked().store(),
                taken.sale());
    }
}
