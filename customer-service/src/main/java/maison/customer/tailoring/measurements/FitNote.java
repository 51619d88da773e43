package maison.customer.tailoring.measurements;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that no number says, such as that the right shoulder sits lower.
///
/// @param point what it is about; null for the whole
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FitNote")
public record FitNote(
        @Schema(examples = "shoulder-slope") @Pattern(regexp = "[a-z][a-z0-9-]{1,59}")
                @Nullable String point,
        @Schema(enumeration = {"left", "right"})
                @Pattern(regexp = "left|right", message = "must be left or right")
                @Nullable String side,
        @Schema(required = true, examples = "Right shoulder sits 8 mm lower")
                @NotBlank
                @Size(max = 500)
                String text) {

    @Override
    public String toString() {
        return "FitNote[…]";
    }
}
