package maison.purchase.clients.personal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;

/// Forgets the words of people who were erased.
@Singleton
final class ErasureConsumer implements InboxHandler {

    private final PersonalText texts;

    ErasureConsumer(PersonalText texts) {
        this.texts = texts;
    }

    @Override
    public Set<String> topics() {
        return Set.of("maison.customers");
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        List<UUID> erased =
                batch.stream()
                        .filter(message -> message.type().equals(CustomerErased.TYPE))
                        .map(message -> message.dataAs(CustomerErased.class).customerId())
                        .toList();
        if (!erased.isEmpty()) {
            texts.destroy(transaction.handle(), erased);
        }
    }
}
