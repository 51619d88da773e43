package maison.purchase;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.purchase.item.Item;
import maison.purchase.item.ItemCommand;
import maison.purchase.item.ItemDecider;
import maison.purchase.item.ItemEvent;
import maison.purchase.item.ItemEvent.ItemDescribed;
import maison.purchase.item.ItemEvent.ItemDiscontinued;
import maison.purchase.item.ItemRefusal;
import maison.purchase.store.Store;
import maison.purchase.store.StoreCommand;
import maison.purchase.store.StoreDecider;
import maison.purchase.store.StoreEvent;
import maison.purchase.store.StoreEvent.StoreDescribed;
import maison.purchase.store.StoreRefusal;
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
