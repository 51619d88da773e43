package maison.purchase.shopfront;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.purchase.shopfront.item.Item;
import maison.purchase.shopfront.item.ItemCommand;
import maison.purchase.shopfront.item.ItemDecider;
import maison.purchase.shopfront.item.ItemEvent;
import maison.purchase.shopfront.item.ItemEvent.ItemDescribed;
import maison.purchase.shopfront.item.ItemEvent.ItemDiscontinued;
import maison.purchase.shopfront.item.ItemRefusal;
import maison.purchase.shopfront.store.Store;
import maison.purchase.shopfront.store.StoreCommand;
import maison.purchase.shopfront.store.StoreDecider;
import maison.purchase.shopfront.store.StoreEvent;
import maison.purchase.shopfront.store.StoreEvent.StoreDescribed;
import maison.purchase.shopfront.store.StoreRefusal;
import org.jspecify.annotations.Nullable;

/// The doors to stores and to what they have to sell: rules, stored event names and database.
public final class Shopfront {

    /// The stored names of a store's events.
    public static final EventTypes<StoreEvent> STORE_EVENTS =
            EventTypes.of("store", StoreEvent.class, StoreEvent::occurredAt)
                    .with("store-described", StoreDescribed.class)
                    .requireAll();

    /// The stored names of an item's events.
    public static final EventTypes<ItemEvent> ITEM_EVENTS =
            EventTypes.of("item", ItemEvent.class, ItemEvent::occurredAt)
                    .with("item-described", ItemDescribed.class)
                    .with("item-discontinued", ItemDiscontinued.class)
                    .ruleVersion(Shopfront::schemaVersion)
                    .requireAll();

    private Shopfront() {}

    private static @Nullable String schemaVersion(ItemEvent event) {
        return switch (event) {
            case ItemDescribed(_, var version, _) -> version;
            case ItemDiscontinued _ -> null;
        };
    }

    @Singleton
    @Produces
    static EventTypes<ItemEvent> itemEvents() {
        return ITEM_EVENTS;
    }

    @Singleton
    @Produces
    static AggregateRunner<ItemCommand, Item, ItemEvent, ItemRefusal> items(
            EventStore store, GroupCommit commits) {
        return new AggregateRunner<>(store, commits, ITEM_EVENTS, new ItemDecider());
    }

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
