package maison.customer.photo;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;

/// Everything that can have happened to a photo. Stored for good; the content is not in it, so that
/// it can be deleted.
public sealed interface PhotoEvent {

    UUID customerId();

    UUID photoId();

    Instant at();

    record PhotoAdded(
            UUID customerId,
            UUID photoId,
            Attachment about,
            UUID contentId,
            String mediaType,
            int bytes,
            Sealed words,
            Instant at)
            implements PhotoEvent {}

    /// Its content is deleted.
    record PhotoRemoved(UUID customerId, UUID photoId, UUID contentId, Instant at)
            implements PhotoEvent {}
}
