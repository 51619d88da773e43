package maison.purchase.shopfront.store;

/// Why a store's record may refuse a command.
public sealed interface StoreRefusal {

    /// The store is known otherwise, and whoever changes it must have seen how.
    record StoreKnownOtherwise() implements StoreRefusal {}
}
