package maison.loyalty.redeeming;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a reward is taken back. Kept for ever and unsealed, so no word about a person belongs here.
record UndoRequest(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,63}") @Schema(examples = "service-not-given")
                String reason) {}
