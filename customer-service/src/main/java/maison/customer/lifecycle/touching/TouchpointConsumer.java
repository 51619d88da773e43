package maison.customer.lifecycle.touching;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;

/// Hears what happens to customers in the other services, so that their time lines have it.
@Singleton
final class TouchpointConsumer implements InboxHandler {

    @Override
    public Set<String> topics() {
        return Told.TOPICS;
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        HeardTables.write(transaction.handle(), Heard.of(batch));
    }
}
