package maison.purchase.shopfront.item;

/// Why an item of the catalogue may refuse a command.
public sealed interface ItemRefusal {

    /// There is no such item.
    record ItemUnknown() implements ItemRefusal {}

    /// The item is known otherwise, and whoever changes it must have seen how.
    record ItemKnownOtherwise() implements ItemRefusal {}
}
