package maison.loyalty.certifying;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a use is taken back. Kept for ever and unsealed, so a code and no word about a person.
record UndoUseRequest(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,63}") @Schema(examples = "sale-returned")
                String reason) {}
