package maison.customer.photographing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.person.Complaint;
import maison.customer.photo.Attachment;
import maison.platform.http.ProblemException;
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

    private static final int BYTES_MAX = 10 << 20;

    /// @throws ProblemException 400 if it is no base64, or too much
    byte[] bytes() {
        try {
            byte[] bytes = Base64.getDecoder().decode(content);
            if (bytes.length <= BYTES_MAX) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            throw invalid("/content", "must be base64");
        }
        throw invalid("/content", "must be at most 10 MiB");
    }

    /// @throws ProblemException 400 if a note or piece is not named, or the customer is
    Attachment attachment() {
        var kind = about == null ? Attachment.Kind.CUSTOMER : Attachment.Kind.of(about);
        if ((kind == Attachment.Kind.CUSTOMER) != (aboutId == null)) {
            throw invalid("/aboutId", "must be given for a note or a piece, and only then");
        }
        return new Attachment(kind, aboutId);
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(
                CustomerProblems.invalid(List.of(new Complaint(pointer, detail))));
    }

    @Override
    public String toString() {
        return "NewPhoto[…]";
    }
}
