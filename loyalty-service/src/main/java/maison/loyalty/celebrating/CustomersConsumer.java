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
import java.util.TreeMap;
import java.util.UUID;
import maison.loyalty.Deciding;
import maison.loyalty.Deciding.Order;
import maison.loyalty.account.LoyaltyCommand.Celebrate;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;
import org.jspecify.annotations.Nullable;

/// Hands what customer-service says of customers to the accounts of those whom it brings points.
@Singleton
class CustomersConsumer implements InboxHandler {

    static final String TOPIC = "maison.customers";

    /// What happened longer ago is over: it is made up for within a month, and who reads the topic
    /// from its beginning gives no presents for years gone by.
    private static final Duration MONTH = Duration.ofDays(31);

    private final Deciding deciding;
    private final Clock clock;

    @Inject
    CustomersConsumer(Deciding deciding, Clock clock) {
        this.deciding = deciding;
        this.clock = clock;
    }

    /// What a batch says of one customer.
    private static final class Share {
        private final Map<Integer, Instant> years = new TreeMap<>();
        private @Nullable Instant registeredAt;
        private Message last;

        Share(Message first) {
            last = first;
        }
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        Instant now = clock.instant();
        Map<UUID, Share> shares = new LinkedHashMap<>();
        for (Message message : batch) {
            switch (message.type()) {
                case "maison.customer.registered.v1" -> {
                    var registered = message.dataAs(CustomerRegistered.class);
                    if (registered.registeredAt().plus(MONTH).isAfter(now)) {
                        share(shares, registered.customerId(), message).registeredAt =
                                registered.registeredAt();
                    }
                }
                case "maison.customer.birthday-month-began.v1" -> {
                    var began = message.dataAs(BirthdayMonthBegan.class);
                    if (began.at().plus(MONTH).isAfter(now)) {
                        share(shares, began.customerId(), message)
                                .years
                                .putIfAbsent(began.year(), began.at());
                    }
                }
                default -> {
                    // Brings no points.
                }
            }
        }
        if (!shares.isEmpty()) {
            deciding.run(transaction.handle(), orders(shares, now), transaction::append);
        }
    }

    private static Share share(Map<UUID, Share> shares, UUID customer, Message message) {
        Share share = shares.computeIfAbsent(customer, _ -> new Share(message));
        share.last = message;
        return share;
    }

    private static Map<UUID, Order> orders(Map<UUID, Share> shares, Instant now) {
        Map<UUID, Order> orders = new LinkedHashMap<>();
        shares.forEach((customer, share) ->
                orders.put(
                        customer,
                        new Order(
                                new Celebrate(share.registeredAt, share.years, now),
                                share.last.context("customers-consumer"))));
        return orders;
    }
}
