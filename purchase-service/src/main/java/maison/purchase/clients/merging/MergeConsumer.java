package maison.purchase.clients.merging;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;
import maison.platform.persons.Merges;

/// Hears which customers are one person, and of those that are not after all.
@Singleton
final class MergeConsumer implements InboxHandler {

    private final SeparatedSales sales;

    MergeConsumer(SeparatedSales sales) {
        this.sales = sales;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Merges.TOPIC);
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        Merges.keep(transaction.handle(), batch);
        sales.follow(transaction, batch);
    }
}
