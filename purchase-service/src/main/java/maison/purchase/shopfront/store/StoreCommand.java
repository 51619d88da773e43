package maison.purchase.shopfront.store;

import java.time.Instant;

/// What a store's record can be asked to do.
public sealed interface StoreCommand {

    /// Say what a store is like.
    ///
    /// @param mayChange false if only a store that is not known yet may be described
    record DescribeStore(StoreDetails details, boolean mayChange, Instant at)
            implements StoreCommand {}
}
