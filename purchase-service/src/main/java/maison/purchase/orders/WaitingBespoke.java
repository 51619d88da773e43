package maison.purchase.orders;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.purchase.TimeCursor;
import maison.purchase.awaiting.WaitingOrder;
import maison.purchase.awaiting.WaitingOrders;
import maison.purchase.bespoke.BespokeCommand;
import maison.purchase.bespoke.BespokeEvent;
import maison.purchase.bespoke.BespokeOrder;
import maison.purchase.bespoke.BespokeOrder.Making;
import maison.purchase.bespoke.BespokeRefusal;
import maison.purchase.orders.OrderLists.Filter;
import org.joda.money.Money;

/// Bespoke orders in work, as the till sees them.
@Singleton
final class WaitingBespoke implements WaitingOrders {

    private final OrderLists lists;
    private final AggregateRunner<BespokeCommand, BespokeOrder, BespokeEvent, BespokeRefusal>
            orders;

    WaitingBespoke(
            OrderLists lists,
            AggregateRunner<BespokeCommand, BespokeOrder, BespokeEvent, BespokeRefusal> orders) {
        this.lists = lists;
        this.orders = orders;
    }

    @Override
    public List<WaitingOrder> of(UUID customer) {
        return lists
                .of(new Filter(customer, null, "making"), TimeCursor.NEWEST, MOST, true)
                .reversed()
                .stream()
                .map(this::order)
                .toList();
    }

    private WaitingOrder order(OrderItem item) {
        Money total = item.total();
        Money paid = item.paid();
        return new WaitingOrder(
                "bespoke-order",
                item.orderId(),
                item.storeId(),
                null,
                item.productType(),
                String.valueOf(item.stage()),
                isReady(item.orderId()),
                item.promisedDate(),
                total == null || paid == null ? null : total.minus(paid));
    }

    /// By the order's own workflow, which a later change of the shop's settings does not touch.
    private boolean isReady(UUID id) {
        return orders.load(id).state() instanceof Making making
                && making.quote().workflow().indexOf(making.stage().code())
                        >= making.quote().workflow().readyIndex();
    }
}
