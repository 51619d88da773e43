package maison.purchase.tracking.link;

import java.time.Instant;

/// What a status link can be asked to do.
public sealed interface LinkCommand {

    /// Be good until a time.
    record Issue(Subject subject, Instant occurredAt, Instant expiresAt) implements LinkCommand {}

    /// Be worthless, as every one given out so far.
    record Revoke(Instant occurredAt) implements LinkCommand {}
}
