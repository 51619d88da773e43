package maison.purchase.shopfront.item;

import java.time.Instant;

/// Everything that can have happened to an item of the catalogue. Stored for good: fields are
/// added, never changed.
public sealed interface ItemEvent {

    /// Since when it holds.
    Instant occurredAt();

    /// The item is like this from now on, and on sale.
    ///
    /// @param schemaVersion the version of the categories that its attributes were checked by
    record ItemDescribed(ItemDetails details, String schemaVersion, Instant occurredAt)
            implements ItemEvent {}

    /// The item is not sold any more.
    ///
    /// @param details as it was last: what is published of an item is always all of it
    record ItemDiscontinued(ItemDetails details, Instant occurredAt) implements ItemEvent {}
}
