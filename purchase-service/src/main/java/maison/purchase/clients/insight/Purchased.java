package maison.purchase.clients.insight;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.EventStore;
import maison.purchase.sales.sale.Sale;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleDecider;
import maison.purchase.sales.sale.SaleEvent;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Reads the sales that are a customer's now, from their events: two statements, whatever their
/// number.
@Singleton
final class Purchased {

    /// More than anybody buys; beyond it only the newest are looked at.
    static final int SALES_MAX = 2000;

    /// @param byId in no order
    /// @param complete whether there are no more than these
    record Sales(Map<UUID, Sold> byId, boolean complete) {

        List<Sold> sales() {
            return List.copyOf(byId.values());
        }
    }

    private final Jdbi jdbi;
    private final EventStore store;
    private final SaleDecider rules = new SaleDecider();

    Purchased(Jdbi jdbi, EventStore store) {
        this.jdbi = jdbi;
        this.store = store;
    }

    Sales of(UUID customer) {
        return jdbi.inTransaction(handle -> {
            List<UUID> ids = newest(handle, customer);
            boolean complete = ids.size() <= SALES_MAX;
            var looked = complete ? ids : ids.subList(0, SALES_MAX);
            var sales = new HashMap<UUID, Sold>();
            store.readStreams(handle, looked)
                    .forEach((id, events) -> {
                        List<SaleEvent> history =
                                events.stream().map(each -> (SaleEvent) each.event()).toList();
                        Sale sale = rules.replay(history);
                        if (sale instanceof Sold sold) {
                            sales.put(id, sold);
                        }
                    });
            return new Sales(sales, complete);
        });
    }

    private static List<UUID> newest(Handle handle, UUID customer) {
        return handle.createQuery(
                        """
                        select sale_id from sales where customer_id = any(person_ids(:customer))
                        order by occurred_at desc, sale_id desc limit :limit
                        """)
                .bind("customer", customer)
                .bind("limit", SALES_MAX + 1)
                .mapTo(UUID.class)
                .list();
    }
}
