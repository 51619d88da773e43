package maison.customer.documents.file;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;

/// Everything that can have happened to a file that is kept of a customer. Stored for good; the
/// content is not in it, so that it can be deleted.
public sealed interface FileEvent {

    UUID customerId();

    /// The photo's, document's or scan's.
    UUID fileId();

    Sort sort();

    /// Where the sealed content lies.
    UUID contentId();

    Instant at();

    /// Something is kept from now on.
    sealed interface Added extends FileEvent {

        Attachment about();

        /// What its content is, such as `image/jpeg`.
        String mediaType();

        /// The content's size.
        int bytes();

        /// What is said of it, sealed.
        Sealed words();

        /// That it is no longer kept.
        Removed removed(Instant at);
    }

    /// Its content is deleted.
    sealed interface Removed extends FileEvent {}

    record PhotoAdded(
            UUID customerId,
            UUID photoId,
            Attachment about,
            UUID contentId,
            String mediaType,
            int bytes,
            Sealed words,
            Instant at)
            implements Added {

        @Override
        public UUID fileId() {
            return photoId;
        }

        @Override
        public Sort sort() {
            return Sort.PHOTO;
        }

        @Override
        public PhotoRemoved removed(Instant when) {
            return new PhotoRemoved(customerId, photoId, contentId, when);
        }
    }

    record PhotoRemoved(UUID customerId, UUID photoId, UUID contentId, Instant at)
            implements Removed {

        @Override
        public UUID fileId() {
            return photoId;
        }

        @Override
        public Sort sort() {
            return Sort.PHOTO;
        }
    }

    record DocumentAdded(
            UUID customerId,
            UUID documentId,
            Attachment about,
            UUID contentId,
            String mediaType,
            int bytes,
            Sealed words,
            Instant at)
            implements Added {

        @Override
        public UUID fileId() {
            return documentId;
        }

        @Override
        public Sort sort() {
            return Sort.DOCUMENT;
        }

        @Override
        public DocumentRemoved removed(Instant when) {
            return new DocumentRemoved(customerId, documentId, contentId, when);
        }
    }

    record DocumentRemoved(UUID customerId, UUID documentId, UUID contentId, Instant at)
            implements Removed {

        @Override
        public UUID fileId() {
            return documentId;
        }

        @Override
        public Sort sort() {
            return Sort.DOCUMENT;
        }
    }

    /// @param about the version of the measurements that were taken with it
    record ScanAdded(
            UUID customerId,
            UUID scanId,
            Attachment about,
            UUID contentId,
            String mediaType,
            int bytes,
            Sealed words,
            Instant at)
            implements Added {

        @Override
        public UUID fileId() {
            return scanId;
        }

        @Override
        public Sort sort() {
            return Sort.SCAN;
        }

        @Override
        public ScanRemoved removed(Instant when) {
            return new ScanRemoved(customerId, scanId, contentId, when);
        }
    }

    record ScanRemoved(UUID customerId, UUID scanId, UUID contentId, Instant at)
            implements Removed {

        @Override
        public UUID fileId() {
            return scanId;
        }

        @Override
        public Sort sort() {
            return Sort.SCAN;
        }
    }
}
