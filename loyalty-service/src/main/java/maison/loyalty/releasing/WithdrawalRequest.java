package maison.loyalty.releasing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a version is taken back.
///
/// @param reason a code, since it is kept for ever
@Schema(name = "VersionWithdrawalRequest")
record WithdrawalRequest(
        @NotNull
                @Pattern(regexp = "[a-z0-9-]{1,50}", message = "must be a code of a-z, 0-9 and -")
                @Schema(examples = "wrong-rate")
                String reason) {}
