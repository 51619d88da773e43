package maison.purchase;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.purchase.store.Store;
import maison.purchase.store.StoreCommand;
import maison.purchase.store.StoreDecider;
import maison.purchase.store.StoreEvent;
import maison.purchase.store.StoreEvent.StoreDescribed;
import maison.purchase.store.StoreRefusal;

/// The doors to stores and to what they have to sell: rules, stored event names and database.
public final class Shopfront {

    /// The stored names of a store's events.
    public static final EventTypes<StoreEvent> STORE_EVENTS =
            EventTypes.of("store", StoreEvent.class, StoreEvent::occurredAt)
                    .with("store-described", StoreDescribed.class)
                    .requireAll();

    private Shopfront() {}

    @Singleton
    @Produces
    static EventTypes<StoreEvent> storeEvents() {
        return STORE_EVENTS;
    }

    @Singleton
    @Produces
    static AggregateRunner<StoreCommand, Store, StoreEvent, StoreRefusal> stores(
            EventStore store, GroupCommit commits) {
        return new AggregateRunner<>(store, commits, STORE_EVENTS, new StoreDecider());
    }
}
