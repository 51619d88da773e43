package maison.loyalty.claiming;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why points are taken back. Kept for ever and unsealed, so the reason is a code.
@Schema(name = "ActivityWithdrawal")
record WithdrawalRequest(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,63}") @Schema(examples = "post-deleted")
                String reason) {}
