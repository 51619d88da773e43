package maison.purchase.shopfront.item;

import java.time.Instant;

/// What an item of the catalogue can be asked to do.
public sealed interface ItemCommand {

    /// Say what an item is like; one that was discontinued is on sale again.
    ///
    /// @param schemaVersion the version of the categories that its attributes were checked by
    /// @param mayChange false if only an item that is not known yet may be described
    record DescribeItem(ItemDetails details, String schemaVersion, boolean mayChange, Instant at)
            implements ItemCommand {}

    /// Sell it no more. What was sold of it stays what it was.
    record DiscontinueItem(Instant at) implements ItemCommand {}
}
