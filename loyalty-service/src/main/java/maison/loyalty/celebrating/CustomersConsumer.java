package maison.loyalty.celebrating;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import maison.loyalty.Deciding;
import maison.loyalty.Deciding.Order;
import maison.loyalty.account.LoyaltyCommand.Celebrate;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;

/// Hands what customer-service says of birthdays to the accounts of those who have one.
@Singleton
class CustomersConsumer implements InboxHandler {

    static final String TOPIC = "maison.customers";

    private static final String BEGAN = "maison.customer.birthday-month-began.v1";

    /// What was noted longer ago is over: it is made up for within its month, and who reads the
    /// topic from its beginning gives no presents for years gone by.
    private static final Duration MONTH = Duration.ofDays(31);

    private final Deciding deciding;
    private final Clock clock;

    @Inject
    CustomersConsumer(Deciding deciding, Clock clock) {
        this.deciding = deciding;
        this.clock = clock;
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        Instant now = clock.instant();
        Map<UUID, Set<Integer>> years = new LinkedHashMap<>();
        Map<UUID, Message> last = new LinkedHashMap<>();
        for (Message message : batch) {
            if (message.type().equals(BEGAN)) {
                var began = message.dataAs(BirthdayMonthBegan.class);
                if (began.at().plus(MONTH).isAfter(now)) {
                    years.computeIfAbsent(began.customerId(), _ -> new TreeSet<>())
                            .add(began.year());
                    last.put(began.customerId(), message);
                }
            }
        }
        Map<UUID, Order> orders = new LinkedHashMap<>();
        last.forEach((customer, message) ->
                orders.put(
                        customer,
                        new Order(
                                new Celebrate(years.getOrDefault(customer, Set.of()), now),
                                message.context("customers-consumer"))));
        if (!orders.isEmpty()) {
            deciding.run(transaction.handle(), orders, transaction::append);
        }
    }
}
