package maison.purchase.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Money as a client writes it: a decimal string, never a float.
@Schema(
        name = "MoneyText",
        requiredProperties = {"amount", "currency"})
public record MoneyText(
        @Schema(examples = "1250.00", pattern = "^[0-9]{1,15}(\\.[0-9]{1,4})?$")
                @Nullable String amount,
        @Schema(examples = "USD", pattern = "^[A-Z]{3}$") @Nullable String currency) {}
