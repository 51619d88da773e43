package maison.purchase.instalments.layaways;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import maison.purchase.TimeCursor;
import maison.purchase.counter.awaiting.WaitingOrder;
import maison.purchase.counter.awaiting.WaitingOrders;
import maison.purchase.instalments.layaways.LayawayLists.Filter;
import org.joda.money.Money;

/// Layaways, as the till sees them: who has paid all can take the goods along.
@Singleton
final class WaitingLayaways implements WaitingOrders {

    private final LayawayLists lists;

    WaitingLayaways(LayawayLists lists) {
        this.lists = lists;
    }

    @Override
    public List<WaitingOrder> of(UUID customer) {
        return lists
                .of(new Filter(customer, null, "open"), TimeCursor.NEWEST, MOST)
                .reversed()
                .stream()
                .map(WaitingLayaways::order)
                .toList();
    }

    private static WaitingOrder order(LayawayItem layaway) {
        Money due = layaway.total().minus(layaway.paid());
        return new WaitingOrder(
                "layaway",
                layaway.layawayId(),
                layaway.storeId(),
                null,
                "layaway",
                layaway.overdue() ? "overdue" : "open",
                due.isZero(),
                null,
                due);
    }
}
