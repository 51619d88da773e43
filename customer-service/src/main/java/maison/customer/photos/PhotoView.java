package maison.customer.photos;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import maison.customer.photo.Attachment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A photo without its content.
///
/// @param contentId where its content lies
@Schema(name = "Photo")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhotoView(
        UUID photoId,
        Attachment about,
        @Schema(examples = "image/jpeg") String mediaType,
        @Schema(description = "The size of the original") int bytes,
        @Nullable String caption,
        Instant addedAt,
        @Schema(hidden = true) @JsonIgnore UUID contentId) {

    @Override
    public String toString() {
        return "Photo[…]";
    }
}
