package maison.customer.documents.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import maison.customer.documents.file.Attachment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A photo without its content.
@Schema(name = "Photo")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhotoView(
        UUID photoId,
        Attachment about,
        @Schema(examples = "image/jpeg") String mediaType,
        @Schema(description = "The size of the original") int bytes,
        @Nullable String caption,
        Instant addedAt) {

    /// How a photo is shown.
    public static PhotoView of(FileRow row) {
        return new PhotoView(
                row.fileId(),
                row.about(),
                row.mediaType(),
                row.bytes(),
                row.words().caption(),
                row.addedAt());
    }

    @Override
    public String toString() {
        return "Photo[…]";
    }
}
