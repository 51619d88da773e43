package maison.purchase.suspending;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import maison.purchase.basket.BasketEvent;
import maison.purchase.basket.BasketEvent.BasketResumed;
import maison.purchase.basket.BasketEvent.BasketSuspended;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Fills the table of `projections/baskets.sql`.
@Singleton
final class BasketsProjection implements Projection {

    @Override
    public String name() {
        return "baskets";
    }

    @Override
    public String ddl() {
        return "projections/baskets.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        if (events.stream().noneMatch(each -> each.event() instanceof BasketEvent)) {
            return;
        }
        PreparedBatch rows =
                handle.prepareBatch(
                        """
                        insert into waiting_baskets (basket_id, customer_id, store_id, terminal_id,
                                                     suspended_at, line_count)
                        values (:id, cast(:customer as uuid), :store, :terminal, :at, :lines)
                        """);
        var taken = events.stream().filter(each -> each.event() instanceof BasketResumed).toList();
        for (RecordedEvent<?> each : events) {
            if (each.event() instanceof BasketSuspended basket) {
                rows.bind("id", each.streamId())
                        .bind("customer", basket.customerId())
                        .bind("store", basket.storeId())
                        .bind("terminal", basket.terminalId())
                        .bind("at", basket.occurredAt().atOffset(ZoneOffset.UTC))
                        .bind("lines", basket.lines().size())
                        .add();
            }
        }
        if (rows.size() > 0) {
            rows.execute();
        }
        if (!taken.isEmpty()) {
            handle.createUpdate("delete from waiting_baskets where basket_id = any(:ids)")
                    .bind("ids", taken.stream().map(RecordedEvent::streamId).toArray(UUID[]::new))
                    .execute();
        }
    }
}
