package maison.loyalty.adjusting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether points can be used. Kept for ever and unsealed, so the reason is a code.
record FreezeRequest(
        @NotNull @Schema(examples = "true") Boolean frozen,
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,63}") @Schema(examples = "suspected-fraud")
                String reason) {}
