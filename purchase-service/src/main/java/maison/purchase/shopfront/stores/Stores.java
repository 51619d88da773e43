package maison.purchase.shopfront.stores;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Loaded;
import maison.purchase.shopfront.store.Store;
import maison.purchase.shopfront.store.Store.Described;
import maison.purchase.shopfront.store.StoreCommand;
import maison.purchase.shopfront.store.StoreDetails;
import maison.purchase.shopfront.store.StoreEvent;
import maison.purchase.shopfront.store.StoreRefusal;
import org.jdbi.v3.core.Jdbi;

/// Finds stores.
@Singleton
public final class Stores {

    private final AggregateRunner<StoreCommand, Store, StoreEvent, StoreRefusal> stores;
    private final Jdbi jdbi;

    Stores(AggregateRunner<StoreCommand, Store, StoreEvent, StoreRefusal> stores, Jdbi jdbi) {
        this.stores = stores;
        this.jdbi = jdbi;
    }

    /// The store as it was at a time, or as it was first described if that came later: a till may
    /// sell before its store is on record.
    public Optional<StoreDetails> at(String storeId, Instant at) {
        Loaded<Store, StoreEvent> then = stores.loadAt(StoreDetails.streamOf(storeId), at, null);
        return then.exists() ? details(then) : first(storeId);
    }

    private Optional<StoreDetails> first(String storeId) {
        Loaded<Store, StoreEvent> all = load(storeId);
        return all.events().stream()
                .map(each -> each.event())
                .map(event ->
                        switch (event) {
                            case StoreEvent.StoreDescribed(var details, _) -> details;
                        })
                .findFirst();
    }

    Loaded<Store, StoreEvent> load(String storeId) {
        return stores.load(StoreDetails.streamOf(storeId));
    }

    static Optional<StoreDetails> details(Loaded<Store, StoreEvent> loaded) {
        return switch (loaded.state()) {
            case Store.Unknown() -> Optional.empty();
            case Described(var details) -> Optional.of(details);
        };
    }

    /// Ids of stores, in order, from after one on.
    List<String> idsAfter(String after, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select store_id from stores where store_id > :after
                                order by store_id limit :limit
                                """)
                        .bind("after", after)
                        .bind("limit", limit)
                        .mapTo(String.class)
                        .list());
    }
}
