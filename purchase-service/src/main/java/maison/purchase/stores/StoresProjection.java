package maison.purchase.stores;

import jakarta.inject.Singleton;
import java.util.List;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import maison.purchase.store.StoreEvent;
import maison.purchase.store.StoreEvent.StoreDescribed;
import org.jdbi.v3.core.Handle;

/// Fills the table of `projections/stores.sql`.
@Singleton
final class StoresProjection implements Projection {

    @Override
    public String name() {
        return "stores";
    }

    @Override
    public String ddl() {
        return "projections/stores.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        String[] ids =
                events.stream()
                        .map(RecordedEvent::event)
                        .filter(StoreEvent.class::isInstance)
                        .map(StoreEvent.class::cast)
                        .map(event ->
                                switch (event) {
                                    case StoreDescribed(var details, _) -> details.storeId();
                                })
                        .toArray(String[]::new);
        if (ids.length > 0) {
            handle.createUpdate(
                            """
                            insert into stores (store_id) select distinct unnest(:ids::text[])
                            on conflict do nothing
                            """)
                    .bind("ids", ids)
                    .execute();
        }
    }
}
