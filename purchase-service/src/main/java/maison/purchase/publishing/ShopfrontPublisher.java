package maison.purchase.publishing;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.publishing.Published;
import maison.platform.publishing.Publisher;
import maison.purchase.shopfront.item.ItemEvent;
import maison.purchase.shopfront.item.ItemEvent.ItemDescribed;
import maison.purchase.shopfront.item.ItemEvent.ItemDiscontinued;
import maison.purchase.shopfront.store.StoreEvent;
import maison.purchase.shopfront.store.StoreEvent.StoreDescribed;

/// Tells other services of stores and of what they have to sell. Each record says all of its store
/// or item, and the topics keep the last one of each.
@Singleton
final class ShopfrontPublisher implements Publisher {

    static final String CATALOGUE = "maison.catalogue";
    static final String STORES = "maison.stores";

    @Override
    public Set<String> topics() {
        return Set.of(CATALOGUE, STORES);
    }

    @Override
    public Set<String> compactedTopics() {
        return topics();
    }

    @Override
    public Optional<Published> publish(RecordedEvent<?> recorded) {
        return switch (recorded.event()) {
            case ItemEvent event -> Optional.of(of(event));
            case StoreEvent event -> Optional.of(of(event));
            default -> Optional.empty();
        };
    }

    private static Published of(ItemEvent event) {
        PublishedItem item =
                switch (event) {
                    case ItemDescribed(var details, _, var at) ->
                            PublishedItem.of(details, true, at);
                    case ItemDiscontinued(var details, var at) ->
                            PublishedItem.of(details, false, at);
                };
        return new Published(CATALOGUE, item.sku(), "maison.catalogue.item.v1", item);
    }

    private static Published of(StoreEvent event) {
        return switch (event) {
            case StoreDescribed(var details, var at) ->
                    new Published(
                            STORES,
                            details.storeId(),
                            "maison.store.described.v1",
                            PublishedStore.of(details, at));
        };
    }
}
