package maison.customer.tailoring.fitting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import maison.customer.tailoring.length.Literals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An alteration as the bench writes it down.
///
/// @param entered by how much the piece was made larger, or smaller below zero
@Schema(name = "NewAlterationFinding")
record FindingForm(
        @Schema(required = true) @NotNull UUID orderId,
        @Schema(required = true, examples = "jacket")
                @NotNull
                @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}")
                String piece,
        @Schema(required = true, examples = "sleeve-length")
                @NotNull
                @Pattern(regexp = "[a-z][a-z0-9-]{1,59}")
                String point,
        @Schema(
                        enumeration = {"both", "left", "right"},
                        defaultValue = "both")
                @Pattern(regexp = "both|left|right", message = "must be both, left or right")
                @Nullable String side,
        @Schema(required = true, examples = "-1.5 cm")
                @NotNull
                @Size(min = 1, max = Literals.LENGTH_MAX)
                String entered,
        @Schema(examples = "Sleeve broke over the hand") @Size(max = 500) @Nullable String note,
        @Schema(required = true, examples = "2026-04-12T12:30:00Z") @NotNull Instant foundAt) {

    @Override
    public String toString() {
        return "NewAlterationFinding[…]";
    }
}
