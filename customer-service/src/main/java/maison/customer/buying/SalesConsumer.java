package maison.customer.buying;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.customer.buying.BoughtTables.Owner;
import maison.customer.buying.BoughtTables.Returned;
import maison.customer.buying.BoughtTables.Trait;
import maison.customer.taste.Liking;
import maison.customer.taste.Topic;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;
import org.jspecify.annotations.Nullable;

/// Listens to what is bought and comes back, and keeps of it what tells what somebody likes: no
/// amount, no place, no name.
@Singleton
final class SalesConsumer implements InboxHandler {

    private static final String SALES = "maison.sales";
    private static final String CUSTOMERS = "maison.customers";
    private static final String ERASED = "maison.customer.erased.v1";

    /// The part of our own event that is used here.
    record Erased(UUID customerId) {}

    /// What a batch says.
    private static final class Heard {
        private final List<Owner> owners = new ArrayList<>();
        private final List<Trait> traits = new ArrayList<>();
        private final List<Returned> returned = new ArrayList<>();
        private final List<UUID> erased = new ArrayList<>();

        void sale(SaleCompleted sale, @Nullable UUID customer, int ownership) {
            owners.add(new Owner(sale.saleId(), customer, ownership));
            for (var line : sale.lines()) {
                if (line.quantity().signum() > 0) {
                    likings(line)
                            .forEach(liking ->
                                    traits.add(
                                            new Trait(
                                                    sale.saleId(),
                                                    line.lineId(),
                                                    liking,
                                                    line.quantity(),
                                                    sale.occurredAt())));
                }
            }
        }

        void taken(LinesReturned back) {
            back.lines()
                    .forEach(line ->
                            returned.add(
                                    new Returned(
                                            back.returnId(),
                                            back.saleId(),
                                            line.lineId(),
                                            line.quantity())));
        }
    }

    @Override
    public Set<String> topics() {
        return Set.of(SALES, CUSTOMERS);
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        var heard = new Heard();
        batch.forEach(message -> hear(message, heard));
        var handle = transaction.handle();
        if (!heard.erased.isEmpty()) {
            BoughtTables.forget(handle, heard.erased.stream().distinct().toList());
        }
        if (!heard.owners.isEmpty()) {
            BoughtTables.addOwners(handle, heard.owners);
        }
        if (!heard.traits.isEmpty()) {
            BoughtTables.addTraits(handle, heard.traits.stream().distinct().toList());
        }
        if (!heard.returned.isEmpty()) {
            BoughtTables.addReturned(handle, heard.returned.stream().distinct().toList());
        }
    }

    private static void hear(Message message, Heard heard) {
        switch (message.type()) {
            case SaleCompleted.TYPE -> {
                var sale = message.dataAs(SaleCompleted.class);
                heard.sale(sale, sale.customerId(), 0);
            }
            case LinesReturned.TYPE -> heard.taken(message.dataAs(LinesReturned.class));
            case SaleMoved.JOINED -> {
                var moved = message.dataAs(SaleMoved.class);
                if (moved.sale() != null) {
                    heard.sale(moved.sale(), moved.customerId(), moved.ownership());
                }
                if (moved.returns() != null) {
                    moved.returns().forEach(heard::taken);
                }
            }
            case SaleMoved.LEFT -> {
                var moved = message.dataAs(SaleMoved.class);
                heard.owners.add(new Owner(moved.saleId(), null, moved.ownership()));
            }
            case ERASED -> heard.erased.add(message.dataAs(Erased.class).customerId());
            default -> {
                // Nothing else tells what somebody likes.
            }
        }
    }

    private static List<Liking> likings(SaleCompleted.Line line) {
        var likings = new ArrayList<Liking>();
        if (line.brand() != null) {
            Liking.of(Topic.BRAND, line.brand()).ifPresent(likings::add);
        }
        var attributes = line.attributes() == null ? Map.<String, String>of() : line.attributes();
        attributes.forEach((attribute, value) ->
                Topic.ofAttribute(attribute)
                        .flatMap(topic ->
                                Optional.ofNullable(value).flatMap(v -> Liking.of(topic, v)))
                        .filter(liking -> !likings.contains(liking))
                        .ifPresent(likings::add));
        return likings;
    }
}
