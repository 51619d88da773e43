package maison.customer.tailoring.measuring;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a set holds no more. A code, not a story: it is kept unsealed.
@Schema(name = "MeasurementSetWithdrawal")
record WithdrawalForm(
        @Schema(required = true, examples = "wrong-person")
                @NotNull
                @Pattern(regexp = "[a-z0-9-]{1,60}", message = "must be a code in kebab-case")
                String reason) {}
