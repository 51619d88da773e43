package maison.customer.documents.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import maison.customer.documents.files.DocumentKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A document as it is sent.
@Schema(name = "NewDocument")
record DocumentForm(
        @Schema(required = true, description = "PDF in base64, at most 10 MiB of it") @NotBlank
                String content,
        @Schema(required = true) @NotNull DocumentKind kind,
        @Schema(examples = "Certificate of the sapphire") @Nullable @Size(max = 500) String title,
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
        return "NewDocument[…]";
    }
}
