package maison.customer.documents.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import maison.customer.documents.file.Attachment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A document without its content.
@Schema(name = "Document")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentView(
        UUID documentId,
        DocumentKind kind,
        Attachment about,
        @Schema(examples = "application/pdf") String mediaType,
        int bytes,
        @Nullable String title,
        Instant addedAt) {

    /// How a document is shown.
    public static DocumentView of(FileRow row) {
        return new DocumentView(
                row.fileId(),
                Objects.requireNonNull(row.words().kind(), "a document has a kind"),
                row.about(),
                row.mediaType(),
                row.bytes(),
                row.words().caption(),
                row.addedAt());
    }

    @Override
    public String toString() {
        return "Document[…]";
    }
}
