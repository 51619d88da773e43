package maison.purchase.clients.merging;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendResult.Appended;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Decision.Refused;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;
import maison.platform.persons.CustomerUnmerged;
import maison.platform.persons.Persons;
import maison.purchase.PurchaseProblems;
import maison.purchase.Purchases;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand.MoveSale;
import maison.purchase.sales.sale.SaleDecider;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleRefusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Sales that were told with the survivor's id and are the separated customer's all the same: they
/// are moved as a till would move them, each once.
///
/// What cannot be moved does not keep two people together: it stays where it is, is counted and
/// logged, and staff may move it by hand.
@Singleton
class SeparatedSales {

    private static final Logger LOG = Logger.getLogger(SeparatedSales.class);
    private static final String COMPONENT = "merge-consumer";
    private static final String REASON = "customers-separated";
    private static final String UNMOVED = "maison.purchase.separated.sales.unmoved";

    private final EventStore store;
    private final MeterRegistry metrics;
    private final SaleDecider rules = new SaleDecider();

    SeparatedSales(EventStore store, MeterRegistry metrics) {
        this.store = store;
        this.metrics = metrics;
        // There from the start, so that an alert can tell none from never asked.
        metrics.counter(UNMOVED, "reason", "sale-unknown");
        metrics.counter(UNMOVED, "reason", "somebody-elses");
    }

    /// A sale that a separation names, and the record that says so.
    private record Wanted(UUID sale, CustomerUnmerged separation, Message message) {}

    /// Moves what the separations among the records name; appends, so it comes last.
    void follow(InboxTransaction transaction, List<Message> batch) {
        var wanted = new LinkedHashMap<UUID, Wanted>();
        for (Message message : batch) {
            if (message.type().equals(CustomerUnmerged.TYPE)) {
                var separation = message.dataAs(CustomerUnmerged.class);
                separation
                        .sales()
                        .forEach(sale -> wanted.put(sale, new Wanted(sale, separation, message)));
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        Map<UUID, Wanted> stale = attempt(transaction, wanted);
        // A till was faster. From the append on nobody else is, so the second attempt is the last.
        if (!stale.isEmpty() && !attempt(transaction, stale).isEmpty()) {
            throw new IllegalStateException("Appended under our lock: " + stale.keySet());
        }
    }

    /// Returns those whose sales have moved on meanwhile.
    private Map<UUID, Wanted> attempt(InboxTransaction transaction, Map<UUID, Wanted> wanted) {
        Map<UUID, List<RecordedEvent<?>>> streams =
                store.readStreams(transaction.handle(), wanted.keySet());
        var appends = new ArrayList<Append>();
        var asked = new ArrayList<Wanted>();
        for (Wanted each : wanted.values()) {
            List<RecordedEvent<?>> history = streams.getOrDefault(each.sale(), List.of());
            List<SaleEvent> events = decide(transaction, each, history);
            if (!events.isEmpty()) {
                asked.add(each);
                appends.add(
                        Append.to(
                                Purchases.SALE_EVENTS,
                                each.sale(),
                                history.size(),
                                events,
                                each.message().context(COMPONENT)));
            }
        }
        var stale = new LinkedHashMap<UUID, Wanted>();
        var results = appends.isEmpty() ? List.of() : transaction.append(appends);
        for (int i = 0; i < results.size(); i++) {
            if (!(results.get(i) instanceof Appended)) {
                stale.put(asked.get(i).sale(), asked.get(i));
            }
        }
        return stale;
    }

    private List<SaleEvent> decide(
            InboxTransaction transaction, Wanted wanted, List<RecordedEvent<?>> history) {
        // Who told may have named anything: there it is no sale.
        if (history.stream().anyMatch(each -> !(each.event() instanceof SaleEvent))
                || !(rules.replay(history.stream().map(each -> (SaleEvent) each.event()).toList())
                        instanceof Sold sold)) {
            return unmoved(wanted, "sale-unknown");
        }
        UUID to = wanted.separation().customerId();
        UUID owner = sold.customerId();
        if (!to.equals(owner) && !isFormerSurvivors(transaction, wanted, owner)) {
            return unmoved(wanted, "somebody-elses");
        }
        return switch (rules.decide(move(wanted, sold), sold)) {
            case Accepted<SaleEvent, SaleRefusal>(var events) -> events;
            case Refused<SaleEvent, SaleRefusal>(var refusal) ->
                    unmoved(wanted, PurchaseProblems.of(refusal).type().toString());
        };
    }

    private static boolean isFormerSurvivors(
            InboxTransaction transaction, Wanted wanted, @Nullable UUID owner) {
        return owner != null
                && Persons.idsOf(transaction.handle(), wanted.separation().from()).contains(owner);
    }

    private static MoveSale move(Wanted wanted, Sold sold) {
        Instant soldAt = sold.facts().occurredAt();
        Instant at = wanted.separation().at();
        return new MoveSale(
                moveId(wanted),
                wanted.separation().customerId(),
                sold.facts().register().storeId(),
                // A till's clock may have been ahead of the one that separated them.
                at.isBefore(soldAt) ? soldAt : at,
                REASON,
                null);
    }

    /// The same whenever the same separation is heard of.
    private static UUID moveId(Wanted wanted) {
        String text =
                "sale %s separated by %s".formatted(wanted.sale(), wanted.separation().mergeId());
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<SaleEvent> unmoved(Wanted wanted, String reason) {
        metrics.counter(UNMOVED, "reason", reason).increment();
        LOG.errorf(
                "Sale %s did not follow separation %s: %s",
                wanted.sale(), Objects.requireNonNull(wanted.separation().mergeId()), reason);
        return List.of();
    }
}
