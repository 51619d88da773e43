package maison.customer.tailoring.fitting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a piece is made from.
@Schema(name = "MeasurementPin")
record PinForm(
        @Schema(required = true) @NotNull UUID setId,
        @Schema(required = true, examples = "1") @NotNull @Min(1) @Max(1_000_000)
                Integer version) {}
