package maison.customer.clienteling.buying;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import maison.customer.clienteling.buying.Told.Erased;
import maison.customer.clienteling.buying.Told.Joined;
import maison.customer.clienteling.buying.Told.Left;
import maison.customer.clienteling.buying.Told.Returned;
import maison.customer.clienteling.buying.Told.Sale;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;

/// Hears what customers bought, so that their wardrobe is right without anybody's work, and what
/// tells what they like is known: no amount, no name.
///
/// That a customer was erased it hears like everybody else, and not by a projection: a transaction
/// that appends must not wait for rows that an inbox holds while it waits to append.
@Singleton
final class SalesConsumer implements InboxHandler {

    @Override
    public Set<String> topics() {
        return Set.of("maison.sales", "maison.customers");
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        var sales = new ArrayList<Sale>();
        var joined = new ArrayList<Joined>();
        var left = new ArrayList<Left>();
        var returned = new ArrayList<Returned>();
        var erased = new ArrayList<Erased>();
        for (Message message : batch) {
            switch (message.type()) {
                case Told.COMPLETED -> {
                    var sale = message.dataAs(Sale.class);
                    if (sale.customerId() != null) {
                        sales.add(sale);
                    }
                }
                case Told.RETURNED -> returned.add(message.dataAs(Returned.class));
                case Told.JOINED -> joined.add(message.dataAs(Joined.class));
                case Told.LEFT -> left.add(message.dataAs(Left.class));
                case Told.ERASED -> erased.add(message.dataAs(Erased.class));
                default -> {
                    // A return without a receipt names no piece that we know of.
                }
            }
        }
        BoughtTables.write(transaction.handle(), sales, joined, left, returned, erased);
    }
}
