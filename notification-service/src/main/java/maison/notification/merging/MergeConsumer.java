package maison.notification.merging;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;
import maison.platform.persons.Merges;

/// Hears which clients are one person. Messages keep the id that they were asked for with.
@Singleton
final class MergeConsumer implements InboxHandler {

    @Override
    public Set<String> topics() {
        return Set.of(Merges.TOPIC);
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        Merges.keep(transaction.handle(), batch);
    }
}
