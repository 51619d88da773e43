package maison.loyalty.earning;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.loyalty.Deciding;
import maison.loyalty.Deciding.Order;
import maison.loyalty.Programmes;
import maison.loyalty.account.Fact;
import maison.loyalty.account.LoyaltyCommand.Learn;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;
import org.jspecify.annotations.Nullable;

/// Hands what tills did to the accounts of those who bought. An account opens with its first fact.
@Singleton
class SalesConsumer implements InboxHandler {

    static final String TOPIC = "maison.sales";

    private final Deciding deciding;
    private final Clock clock;
    private final Programmes programmes;

    @Inject
    SalesConsumer(Deciding deciding, Clock clock, Programmes programmes) {
        this.deciding = deciding;
        this.clock = clock;
        this.programmes = programmes;
    }

    /// The facts of one account in a batch, with the record that came last.
    private static final class Share {
        private final List<Fact> facts = new ArrayList<>(1);
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
        var shares = new LinkedHashMap<UUID, Share>();
        var wanted = Wanted.by(programmes.current());
        for (Message message : batch) {
            OfCustomer learned = read(message, wanted);
            if (learned != null && learned.customer() != null && !learned.facts().isEmpty()) {
                Share share = shares.computeIfAbsent(learned.customer(), _ -> new Share(message));
                share.facts.addAll(learned.facts());
                share.last = message;
            }
        }
        if (!shares.isEmpty()) {
            deciding.run(transaction.handle(), orders(shares), transaction::append);
        }
    }

    private Map<UUID, Order> orders(Map<UUID, Share> shares) {
        Instant now = clock.instant();
        var orders = new LinkedHashMap<UUID, Order>();
        shares.forEach((customer, share) ->
                orders.put(
                        customer,
                        new Order(
                                new Learn(share.facts, now),
                                share.last.context("sales-consumer"))));
        return orders;
    }

    /// Facts and whose they are; nobody's for an anonymous sale.
    record OfCustomer(@Nullable UUID customer, List<Fact> facts) {

        OfCustomer(@Nullable UUID customer, Fact fact) {
            this(customer, List.of(fact));
        }
    }

    /// What a record says; nothing for the kinds of sales events that bring no points.
    private static @Nullable OfCustomer read(Message message, Wanted wanted) {
        return switch (message.type()) {
            case "maison.sale.completed.v1" -> {
                var sale = message.dataAs(SaleCompleted.class);
                yield new OfCustomer(sale.customerId(), sale.fact(wanted));
            }
            case "maison.sale.lines-returned.v1" -> {
                var returned = message.dataAs(SaleLinesReturned.class);
                yield new OfCustomer(returned.customerId(), returned.fact(wanted));
            }
            case "maison.sale.left.v1" -> {
                var left = message.dataAs(SaleLeft.class);
                yield new OfCustomer(left.customerId(), left.facts(wanted));
            }
            case "maison.sale.joined.v1" -> {
                var joined = message.dataAs(SaleJoined.class);
                yield new OfCustomer(joined.customerId(), joined.facts(wanted));
            }
            case "maison.return.unlinked.v1" -> {
                var returned = message.dataAs(ReturnUnlinked.class);
                yield new OfCustomer(returned.customerId(), returned.fact());
            }
            default -> null;
        };
    }
}
