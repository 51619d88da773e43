package maison.notification.triggering;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import maison.notification.message.MessageCommand.RequestMessage;
import maison.platform.eventstore.Append;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;
import org.jspecify.annotations.Nullable;

/// Turns what customer-service wants clients to be asked into messages with a link.
@Singleton
class CustomersConsumer implements InboxHandler {

    private final Clock clock;

    CustomersConsumer(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Set<String> topics() {
        return Set.of("maison.customers");
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var appends = new ArrayList<Append>();
        for (Message message : batch) {
            RequestMessage command = command(message, now);
            if (command != null) {
                appends.add(Requests.append(message, command));
            }
        }
        if (!appends.isEmpty()) {
            transaction.append(appends);
        }
    }

    /// None for what clients are not asked about.
    private static @Nullable RequestMessage command(Message message, Instant now) {
        return switch (message.type()) {
            case ConsentPending.TYPE ->
                    LinkOccasion.message(message.dataAs(ConsentPending.class), message.id(), now);
            case SurveyInvited.TYPE ->
                    LinkOccasion.message(message.dataAs(SurveyInvited.class), message.id(), now);
            default -> null;
        };
    }
}
