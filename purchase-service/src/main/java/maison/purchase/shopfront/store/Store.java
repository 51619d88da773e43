package maison.purchase.shopfront.store;

/// What a decision needs to know about a store.
public sealed interface Store {

    /// Nobody has described it.
    record Unknown() implements Store {}

    /// As it was last described.
    record Described(StoreDetails details) implements Store {}
}
