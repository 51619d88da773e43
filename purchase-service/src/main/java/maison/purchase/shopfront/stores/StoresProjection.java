package maison.purchase.shopfront.stores;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import maison.purchase.shopfront.store.StoreEvent;
import maison.purchase.shopfront.store.StoreEvent.StoreDescribed;

/// Fills the table of `projections/stores.sql`.
@Singleton
final class StoresProjection implements WritingProjection {

    @Override
    public String name() {
        return "stores";
    }

    @Override
    public String ddl() {
        return "projections/stores.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        List<String> ids =
                events.stream()
                        .map(RecordedEvent::event)
                        .filter(StoreEvent.class::isInstance)
                        .map(StoreEvent.class::cast)
                        .map(event ->
                                switch (event) {
                                    case StoreDescribed(var details, _) -> details.storeId();
                                })
                        .distinct()
                        .toList();
        return Write.ofRows(
                "insert into stores (store_id) select unnest(?::text[]) on conflict do nothing",
                ids,
                Function.identity());
    }
}
