package maison.loyalty.tiering;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a tier is taken back. Kept for ever and unsealed, so it is a code.
record TierEndRequest(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,63}") @Schema(examples = "given-by-mistake")
                String reason) {}
