package maison.purchase.atelier.orders;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.RecordedEvent;
import maison.purchase.TimeCursor;
import maison.purchase.atelier.bespoke.BespokeDecider;
import maison.purchase.atelier.bespoke.BespokeEvent;
import maison.purchase.atelier.bespoke.BespokeOrder;
import maison.purchase.atelier.bespoke.BespokeOrder.Making;
import maison.purchase.atelier.orders.OrderLists.Filter;
import maison.purchase.counter.awaiting.WaitingOrder;
import maison.purchase.counter.awaiting.WaitingOrders;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.Money;

/// Bespoke orders in work, as the till sees them.
@Singleton
final class WaitingBespoke implements WaitingOrders {

    private final OrderLists lists;
    private final EventStore store;
    private final Jdbi jdbi;
    private final BespokeDecider rules = new BespokeDecider();

    WaitingBespoke(OrderLists lists, EventStore store, Jdbi jdbi) {
        this.lists = lists;
        this.store = store;
        this.jdbi = jdbi;
    }

    @Override
    public List<WaitingOrder> of(UUID customer) {
        List<OrderItem> found =
                lists.of(new Filter(customer, null, "making"), TimeCursor.NEWEST, MOST, true)
                        .reversed();
        Set<UUID> ready = readyOf(found.stream().map(OrderItem::orderId).toList());
        return found.stream().map(item -> order(item, ready.contains(item.orderId()))).toList();
    }

    private static WaitingOrder order(OrderItem item, boolean isReady) {
        Money total = item.total();
        Money paid = item.paid();
        return new WaitingOrder(
                "bespoke-order",
                item.orderId(),
                item.storeId(),
                null,
                item.productType(),
                String.valueOf(item.stage()),
                isReady,
                item.promisedDate(),
                total == null || paid == null ? null : total.minus(paid));
    }

    /// Which of these can be taken along; all are read at once, while somebody waits.
    private Set<UUID> readyOf(List<UUID> ids) {
        var ready = new HashSet<UUID>();
        if (!ids.isEmpty()) {
            jdbi.withHandle(handle -> store.readStreams(handle, ids))
                    .forEach((id, events) -> {
                        if (isReady(replayed(events))) {
                            ready.add(id);
                        }
                    });
        }
        return ready;
    }

    /// By the order's own workflow, which a later change of the shop's settings does not touch.
    private static boolean isReady(BespokeOrder order) {
        return order instanceof Making making
                && making.quote().workflow().indexOf(making.stage().code())
                        >= making.quote().workflow().readyIndex();
    }

    private BespokeOrder replayed(List<RecordedEvent<?>> events) {
        return rules.replay(
                events.stream()
                        .map(RecordedEvent::event)
                        .filter(BespokeEvent.class::isInstance)
                        .map(BespokeEvent.class::cast)
                        .toList());
    }
}
