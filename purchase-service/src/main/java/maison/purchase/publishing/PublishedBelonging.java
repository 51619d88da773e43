package maison.purchase.publishing;

import java.time.Instant;
import java.util.UUID;
import maison.purchase.aftercare.belonging.BelongingEvent.JobLinked;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceRegistered;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTransferred;
import org.jspecify.annotations.Nullable;

/// The events of topic `maison.belongings`. Fields are added, never changed; there are no numbers
/// and no descriptions.
sealed interface PublishedBelonging {

    /// `maison.belonging.registered.v1`: a piece that was bought elsewhere.
    record Registered(
            UUID belongingId,
            UUID ownerId,
            String storeId,
            Instant occurredAt,
            String category,
            @Nullable String brand)
            implements PublishedBelonging {

        static Registered of(UUID id, PieceRegistered event) {
            return new Registered(
                    id,
                    event.ownerId(),
                    event.storeId(),
                    event.occurredAt(),
                    event.category(),
                    event.brand());
        }
    }

    /// `maison.belonging.transferred.v1`
    record Transferred(
            UUID belongingId,
            UUID fromId,
            UUID toId,
            String storeId,
            Instant occurredAt,
            String reason)
            implements PublishedBelonging {

        static Transferred of(UUID id, PieceTransferred event) {
            return new Transferred(
                    id,
                    event.fromId(),
                    event.toId(),
                    event.note().storeId(),
                    event.occurredAt(),
                    event.reason());
        }
    }

    /// `maison.belonging.job-linked.v1`
    record Linked(UUID belongingId, UUID jobId, String kind, String storeId, Instant occurredAt)
            implements PublishedBelonging {

        static Linked of(UUID id, JobLinked event) {
            return new Linked(
                    id, event.jobId(), event.kind(), event.note().storeId(), event.occurredAt());
        }
    }
}
