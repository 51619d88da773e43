package maison.purchase.sales.suspending;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import maison.purchase.sales.basket.BasketEvent;
import maison.purchase.sales.basket.BasketEvent.BasketResumed;
import maison.purchase.sales.basket.BasketEvent.BasketSuspended;

/// Fills the table of `projections/baskets.sql`.
@Singleton
final class BasketsProjection implements WritingProjection {

    private static final String INSERT =
            """
            insert into waiting_baskets (basket_id, customer_id, store_id, terminal_id,
                                         suspended_at, line_count)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[],
                                 ?::int[])
            """;

    private static final String DELETE =
            "delete from waiting_baskets where basket_id = any(?::uuid[])";

    private record Waiting(UUID id, BasketSuspended basket) {}

    @Override
    public String name() {
        return "baskets";
    }

    @Override
    public String ddl() {
        return "projections/baskets.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var waiting = new ArrayList<Waiting>();
        var taken = new ArrayList<UUID>();
        for (RecordedEvent<?> each : events) {
            if (each.event() instanceof BasketEvent event) {
                switch (event) {
                    case BasketSuspended basket ->
                            waiting.add(new Waiting(each.streamId(), basket));
                    case BasketResumed _ -> taken.add(each.streamId());
                }
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        INSERT,
                        waiting,
                        Waiting::id,
                        each -> each.basket().customerId(),
                        each -> each.basket().storeId(),
                        each -> each.basket().terminalId(),
                        each -> each.basket().occurredAt(),
                        each -> each.basket().lines().size()));
        writes.addAll(Write.ofRows(DELETE, taken, Function.identity()));
        return writes;
    }
}
