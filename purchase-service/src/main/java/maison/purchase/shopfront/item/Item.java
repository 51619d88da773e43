package maison.purchase.shopfront.item;

/// What a decision needs to know about an item.
public sealed interface Item {

    /// Nobody has described it.
    record Unknown() implements Item {}

    /// On sale.
    record Listed(ItemDetails details) implements Item {}

    /// On sale no more.
    record Discontinued(ItemDetails details) implements Item {}
}
