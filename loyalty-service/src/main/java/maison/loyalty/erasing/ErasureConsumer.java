package maison.loyalty.erasing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.loyalty.Deciding;
import maison.loyalty.Deciding.Order;
import maison.loyalty.account.Freeze;
import maison.loyalty.account.LoyaltyCommand.SetFreeze;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;

/// Freezes the accounts of customers who were erased, for good. Their amounts stay, so that the
/// books still balance; whose they were, nobody can tell any more. Who has none is frozen
/// beforehand, for a sale of before that a till tells late.
@Singleton
class ErasureConsumer implements InboxHandler {

    private static final String COMPONENT = "erasure-consumer";

    private final Deciding deciding;
    private final Clock clock;

    @Inject
    ErasureConsumer(Deciding deciding, Clock clock) {
        this.deciding = deciding;
        this.clock = clock;
    }

    @Override
    public Set<String> topics() {
        return Set.of("maison.customers");
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        Map<UUID, Order> orders = new LinkedHashMap<>();
        for (Message message : batch) {
            if (message.type().equals("maison.customer.erased.v1")) {
                var erased = message.dataAs(CustomerErased.class);
                var freeze = new SetFreeze(true, Freeze.ERASED, COMPONENT, clock.instant());
                orders.put(erased.customerId(), new Order(freeze, message.context(COMPONENT)));
            }
        }
        if (!orders.isEmpty()) {
            deciding.run(transaction.handle(), orders, transaction::append);
        }
    }
}
