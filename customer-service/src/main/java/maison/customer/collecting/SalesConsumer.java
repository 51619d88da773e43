package maison.customer.collecting;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import maison.customer.collecting.SaleLines.Joined;
import maison.customer.collecting.SaleLines.Left;
import maison.customer.collecting.SaleLines.Returned;
import maison.customer.collecting.SaleLines.Sale;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;

/// Hears what customers bought, so that their wardrobe is right without anybody's work.
@Singleton
final class SalesConsumer implements InboxHandler {

    private static final String TOPIC = "maison.sales";

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        var sales = new ArrayList<Sale>();
        var joined = new ArrayList<Joined>();
        var left = new ArrayList<Left>();
        var returned = new ArrayList<Returned>();
        for (Message message : batch) {
            switch (message.type()) {
                case SaleLines.COMPLETED -> {
                    var sale = message.dataAs(Sale.class);
                    if (sale.customerId() != null) {
                        sales.add(sale);
                    }
                }
                case SaleLines.RETURNED -> returned.add(message.dataAs(Returned.class));
                case SaleLines.JOINED -> joined.add(message.dataAs(Joined.class));
                case SaleLines.LEFT -> left.add(message.dataAs(Left.class));
                default -> {
                    // A return without a receipt names no piece that we know of.
                }
            }
        }
        WardrobeTables.write(transaction.handle(), sales, joined, left, returned);
    }
}
