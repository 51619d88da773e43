package maison.loyalty.offering;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.loyalty.Amounts;
import maison.loyalty.offer.Offer;
import maison.loyalty.offer.OfferState;
import maison.loyalty.offer.Terms;
import maison.loyalty.programme.Reward.Worth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An offer.
///
/// @param most how often in all; absent for no limit
@Schema(name = "Offer")
record OfferView(
        UUID offerId,
        State state,
        @Schema(examples = "Spring evening") String name,
        @Nullable String campaign,
        @Nullable Long points,
        @Schema(examples = "2") @Nullable String multiplier,
        @Nullable Integer percent,
        @Nullable Worth amountOff,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable List<String> stores,
        @Nullable List<String> tiers,
        boolean onlyIssued,
        @Nullable Worth minimumSpend,
        @Nullable Integer most,
        int perMember,
        @Nullable String sharedCode) {

    /// Where an offer stands.
    @Schema(name = "OfferState")
    enum State {
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("paused")
        PAUSED,
        @JsonProperty("ended")
        ENDED,
        @JsonProperty("cancelled")
        CANCELLED;

        static State of(OfferState state) {
            return switch (state) {
                case DRAFT -> DRAFT;
                case ACTIVE -> ACTIVE;
                case PAUSED -> PAUSED;
                case ENDED -> ENDED;
                case CANCELLED -> CANCELLED;
            };
        }

        OfferState state() {
            return switch (this) {
                case DRAFT -> OfferState.DRAFT;
                case ACTIVE -> OfferState.ACTIVE;
                case PAUSED -> OfferState.PAUSED;
                case ENDED -> OfferState.ENDED;
                case CANCELLED -> OfferState.CANCELLED;
            };
        }
    }

    static OfferView of(UUID id, Offer offer) {
        Terms terms = offer.facts();
        Terms.Benefit gives = terms.benefit();
        return new OfferView(
                id,
                State.of(offer.state()),
                terms.name(),
                terms.campaign(),
                gives.points() == 0 ? null : gives.points(),
                OfferRequest.multiplier(gives),
                gives.percent() == 0 ? null : gives.percent(),
                money(gives.minorOff(), terms.currency()),
                terms.from(),
                terms.until(),
                sorted(terms.stores()),
                sorted(terms.tiers()),
                terms.onlyIssued(),
                money(terms.minimumMinor(), terms.currency()),
                terms.most(),
                terms.perMember(),
                terms.sharedCode());
    }

    static @Nullable Worth money(long minor, @Nullable String currency) {
        return minor == 0 || currency == null ? null : Amounts.of(minor, currency);
    }

    private static @Nullable List<String> sorted(Set<String> names) {
        return names.isEmpty() ? null : names.stream().sorted().toList();
    }
}
