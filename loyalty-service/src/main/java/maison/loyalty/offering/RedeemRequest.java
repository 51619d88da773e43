package maison.loyalty.offering;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import maison.loyalty.offer.Redeem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An offer that a member wants to have with a sale.
///
/// @param code their own, or the one that everybody says; absent where none is asked for
/// @param net what the basket comes to, after discount and before tax
record RedeemRequest(
        @NotNull UUID customerId,
        @Pattern(regexp = "[A-Za-z0-9 -]{3,40}") @Nullable String code,
        @NotNull @Pattern(regexp = OfferRequest.TEXT) @Schema(examples = "dubai-mall") String store,
        @NotNull @Valid OfferRequest.Sum net,
        @Min(1) @Max(RedeemRequest.MINUTES_MAX) @Schema(description = "30 if absent")
                @Nullable Integer minutes) {

    static final int MINUTES_MAX = 24 * 60;
    private static final int MINUTES = 30;

    Redeem redeem(UUID id, Instant now) {
        return new Redeem(
                id,
                now,
                now.plus(Duration.ofMinutes(minutes == null ? MINUTES : minutes)),
                store,
                net.minor("/net"),
                net.currency());
    }
}
