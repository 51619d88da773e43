package maison.loyalty.certifying;

import io.micrometer.core.instrument.MeterRegistry;
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
import maison.loyalty.Attempts;
import maison.loyalty.CertificateProblems;
import maison.loyalty.Certificates;
import maison.loyalty.certificate.Certificate;
import maison.loyalty.certificate.CertificateCommand;
import maison.loyalty.certificate.CertificateCommand.EndUse;
import maison.loyalty.certificate.CertificateCommand.TakeUse;
import maison.loyalty.certificate.CertificateDecider;
import maison.loyalty.certificate.CertificateEvent;
import maison.loyalty.certificate.CertificateRefusal;
import maison.loyalty.certificate.Used.How;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Decision.Refused;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/// Commits what is kept of certificates once the sale that they pay for was recorded, and gives it
/// back when that sale is undone as if it had never been.
@Singleton
class SalesConsumer implements InboxHandler {

    private static final Logger LOG = Logger.getLogger(SalesConsumer.class);
    private static final String COMPONENT = "certificate-sales-consumer";

    private final EventStore store;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final CertificateDecider decider = new CertificateDecider();

    @Inject
    SalesConsumer(EventStore store, Clock clock, MeterRegistry metrics) {
        this.store = store;
        this.clock = clock;
        this.metrics = metrics;
    }

    /// What a batch does to one certificate, in its order.
    private record Orders(List<CertificateCommand> commands, CommandContext context) {}

    @Override
    public Set<String> topics() {
        return Set.of("maison.sales");
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        Instant now = clock.instant();
        Map<UUID, Orders> orders = new LinkedHashMap<>();
        for (Message message : batch) {
            switch (message.type()) {
                case "maison.sale.completed.v1" -> {
                    var sale = message.dataAs(SalePaid.class);
                    for (UUID each : sale.certificates()) {
                        add(orders, each, message, new TakeUse(sale.saleId(), now));
                    }
                }
                case "maison.sale.lines-returned.v1" -> {
                    var undone = message.dataAs(SaleUndone.class);
                    for (UUID each : undone.goodAgain()) {
                        var undo = new EndUse(undone.saleId(), How.UNDONE, now, "sale-undone");
                        add(orders, each, message, undo);
                    }
                }
                default -> {
                    // Pays with no certificate.
                }
            }
        }
        if (!orders.isEmpty()) {
            run(transaction, orders);
        }
    }

    private static void add(
            Map<UUID, Orders> orders, UUID certificate, Message message, CertificateCommand one) {
        orders.computeIfAbsent(
                        certificate, _ -> new Orders(new ArrayList<>(), message.context(COMPONENT)))
                .commands()
                .add(one);
    }

    private void run(InboxTransaction transaction, Map<UUID, Orders> orders) {
        Attempts.append(
                decide(transaction.handle(), orders),
                stale -> {
                    // A till was faster.
                    var moved = new LinkedHashMap<>(orders);
                    moved.keySet().retainAll(stale);
                    return decide(transaction.handle(), moved);
                },
                transaction::append);
    }

    private Map<UUID, Append> decide(Handle handle, Map<UUID, Orders> orders) {
        Map<UUID, List<RecordedEvent<?>>> streams = store.readStreams(handle, orders.keySet());
        var decided = new LinkedHashMap<UUID, Append>();
        orders.forEach((id, each) -> {
            List<CertificateEvent> history =
                    // Another system may have named anything: there it is no certificate.
                    streams.getOrDefault(id, List.of()).stream()
                            .filter(Certificates::isCertificate)
                            .map(RecordedEvent::event)
                            .map(CertificateEvent.class::cast)
                            .toList();
            List<CertificateEvent> events = decide(id, history, each.commands());
            if (!events.isEmpty()) {
                decided.put(
                        id,
                        Append.to(
                                Certificates.EVENT_TYPES,
                                id,
                                history.size(),
                                events,
                                each.context()));
            }
        });
        return decided;
    }

    private List<CertificateEvent> decide(
            UUID id, List<CertificateEvent> history, List<CertificateCommand> commands) {
        Certificate certificate = decider.replay(decider.initial(), history);
        var events = new ArrayList<CertificateEvent>();
        for (CertificateCommand command : commands) {
            switch (decider.decide(command, certificate)) {
                case Accepted<CertificateEvent, CertificateRefusal>(var more) -> {
                    certificate = decider.replay(certificate, more);
                    events.addAll(more);
                }
                case Refused<CertificateEvent, CertificateRefusal>(var refusal) -> {
                    String reason = CertificateProblems.codeOf(refusal);
                    metrics.counter("maison.loyalty.certificates.unpaid", "reason", reason)
                            .increment();
                    LOG.errorf("Certificate %s did not follow a sale: %s", id, reason);
                }
            }
        }
        return events;
    }
}
