package maison.loyalty.adjusting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Points to give or to take off. Kept for ever and unsealed, so the reason is a code and no word
/// about a person.
///
/// @param points to take off if negative
/// @param store whose time zone says when given points end
record AdjustmentRequest(
        @NotNull
                @Min(-AdjustmentRequest.POINTS_MAX)
                @Max(AdjustmentRequest.POINTS_MAX)
                @Schema(examples = "250", description = "Negative to take off; not 0")
                Long points,
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,63}") @Schema(examples = "goodwill")
                String reason,
        @NotNull
                @Pattern(regexp = "[^\\s\\p{Cntrl}]([^\\p{Cntrl}]{0,98}[^\\s\\p{Cntrl}])?")
                @Schema(examples = "dubai-mall")
                String store) {

    static final long POINTS_MAX = 10_000_000;
}
