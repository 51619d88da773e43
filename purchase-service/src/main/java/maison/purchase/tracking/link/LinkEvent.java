package maison.purchase.tracking.link;

import java.time.Instant;

/// Everything that can have happened to a status link. Stored for good: fields are added, never
/// changed.
public sealed interface LinkEvent {

    /// When it happened.
    Instant occurredAt();

    /// A link of this version is good until a time.
    record LinkIssued(Subject subject, Instant occurredAt, int version, Instant expiresAt)
            implements LinkEvent {}

    /// Links of this version show nothing any more.
    record LinkRevoked(Instant occurredAt, int version) implements LinkEvent {}
}
