package maison.customer.documents.filing;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A scan as it is sent.
@Schema(name = "NewScan")
record ScanForm(
        @Schema(
                        required = true,
                        description =
                                "OBJ, PLY, STL, glTF or GLB in base64, at most 14 MiB of it and 2"
                                        + " million vertices, with nothing outside of itself")
                @NotBlank
                String content,
        @Schema(required = true, description = "The measurements it was taken for") @NotNull
                UUID setId,
        @Schema(required = true) @NotNull @Min(1) Integer version,
        @Schema(
                        required = true,
                        description = "What one stands for in the file, which mostly does not say",
                        enumeration = {"mm", "cm", "m", "in"})
                @NotBlank
                @Pattern(regexp = "mm|cm|m|in", message = "must be mm, cm, m or in")
                String unit,
        @Schema(examples = "In the shirt") @Nullable @Size(max = 500) String caption) {

    // In base64 just below what JSON may hold in one string.
    static final int MEBIBYTES_MAX = 14;

    @Override
    public String toString() {
        return "NewScan[…]";
    }
}
