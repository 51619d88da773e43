package maison.purchase.shopfront.store;

import java.time.Instant;

/// Everything that can have happened to a store's record. Stored for good: fields are added, never
/// changed.
public sealed interface StoreEvent {

    /// Since when it holds.
    Instant occurredAt();

    /// The store is like this from now on.
    record StoreDescribed(StoreDetails details, Instant occurredAt) implements StoreEvent {}
}
