package maison.customer.documents.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A photo as it is sent.
@Schema(name = "NewPhoto")
record PhotoForm(
        @Schema(required = true, description = "JPEG or PNG in base64, at most 10 MiB of it")
                @NotBlank
                String content,
        @Schema(examples = "The stone before it was set anew") @Nullable @Size(max = 500)
                String caption,
        @Schema(
                        description = "What it is about; the customer if not given",
                        enumeration = {"customer", "note", "piece"})
                @Nullable
                @Pattern(
                        regexp = "customer|note|piece",
                        message = "must be customer, note or piece")
                String about,
        @Schema(description = "Of the note or piece") @Nullable UUID aboutId) {

    static final int MEBIBYTES_MAX = 10;

    @Override
    public String toString() {
        return "NewPhoto[…]";
    }
}
