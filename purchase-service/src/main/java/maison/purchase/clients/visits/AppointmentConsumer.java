package maison.purchase.clients.visits;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;
import org.jspecify.annotations.Nullable;

/// Hears of clients' appointments, and of clients who were erased.
///
/// In which order records arrive makes no difference: of an appointment the one that was recorded
/// last counts, and of who was erased nothing is kept.
@Singleton
final class AppointmentConsumer implements InboxHandler {

    private static final String APPOINTMENTS = "maison.appointments";
    private static final String CUSTOMERS = "maison.customers";

    private static final String ERASED = "maison.customer.erased.v1";

    /// The part of that which is used here.
    record Erased(UUID customerId) {}

    private final Visits visits;

    AppointmentConsumer(Visits visits) {
        this.visits = visits;
    }

    @Override
    public Set<String> topics() {
        return Set.of(APPOINTMENTS, CUSTOMERS);
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        Set<UUID> erased =
                batch.stream()
                        .filter(message -> message.type().equals(ERASED))
                        .map(message -> message.dataAs(Erased.class).customerId())
                        .collect(Collectors.toSet());
        visits.keep(
                transaction.handle(),
                batch.stream()
                        .filter(message -> message.topic().equals(APPOINTMENTS))
                        .flatMap(message -> Stream.ofNullable(read(message)))
                        .toList());
        if (!erased.isEmpty()) {
            visits.forget(transaction.handle(), erased);
        }
    }

    /// What a record says of a client's appointment; null for one that says nothing of any.
    static @Nullable VisitChange read(Message message) {
        if (!AppointmentHeard.TYPES.contains(message.type())) {
            return null;
        }
        var heard = message.dataAs(AppointmentHeard.class);
        UUID customer = heard.customerId();
        return customer == null
                ? null
                : new VisitChange(
                        heard.bookingId(),
                        customer,
                        heard.appointment().storeId(),
                        heard.appointment().start(),
                        message.type().equals(AppointmentHeard.CANCELLED),
                        message.sequence());
    }
}
