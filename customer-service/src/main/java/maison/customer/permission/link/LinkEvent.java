package maison.customer.permission.link;

import java.time.Instant;
import java.util.UUID;

/// Everything that can have happened to a customer's link. The link itself is never stored.
public sealed interface LinkEvent {

    UUID customerId();

    Instant at();

    record LinkIssued(UUID customerId, Instant expiresAt, Instant at) implements LinkEvent {}

    /// Every link given out before shows nothing any more.
    record LinksRevoked(UUID customerId, Instant at) implements LinkEvent {}
}
