package maison.loyalty.offering;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whose redemption goes on, and with which sale.
///
/// @param reason a code; asked for where something is undone
record EndRequest(
        @NotNull UUID customerId,
        @Nullable UUID saleId,
        @Pattern(regexp = "[a-z][a-z0-9-]{0,63}") @Schema(examples = "sale-returned")
                @Nullable String reason) {}
