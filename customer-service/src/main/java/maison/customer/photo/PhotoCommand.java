package maison.customer.photo;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;

/// What can be asked of a photo.
public sealed interface PhotoCommand {

    /// @param contentId where its sealed content lies
    /// @param mediaType what its content is, such as `image/jpeg`
    /// @param bytes the content's size
    /// @param words what is said of it, sealed
    record Add(
            UUID customerId,
            UUID photoId,
            Attachment about,
            UUID contentId,
            String mediaType,
            int bytes,
            Sealed words,
            Instant at)
            implements PhotoCommand {}

    record Remove(Instant at) implements PhotoCommand {}
}
