package maison.loyalty.offering;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where an offer is to stand. Kept for ever and unsealed, so the reason is a code.
record StateRequest(
        @NotNull OfferView.State state,
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,63}") @Schema(examples = "campaign-begins")
                String reason) {}
