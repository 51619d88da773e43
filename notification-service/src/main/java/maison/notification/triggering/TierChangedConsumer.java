package maison.notification.triggering;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import maison.notification.Messages;
import maison.notification.message.MessageDecider;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;

/// Turns tier changes into messages.
@Singleton
class TierChangedConsumer implements InboxHandler {

    private final MessageDecider decider = new MessageDecider();
    private final TierOccasion occasion;
    private final Clock clock;

    TierChangedConsumer(TierMessages settings, Clock clock) {
        this.occasion = new TierOccasion(settings.maxAge(), settings.tellFalls());
        this.clock = clock;
    }

    @Override
    public Set<String> topics() {
        return Set.of("maison.loyalty");
    }

    /// A message that exists already makes its append conflict, which is what "at most once" wants;
    /// the other appends of the batch are not touched by that.
    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var appends = new ArrayList<Append>();
        for (Message message : batch) {
            if (message.type().equals(TierChanged.TYPE)) {
                appends.add(requested(message, now));
            }
        }
        if (!appends.isEmpty()) {
            transaction.append(appends);
        }
    }

    private Append requested(Message message, Instant now) {
        var change = message.dataAs(TierChanged.class);
        var command = occasion.message(change, message.id(), now);
        var decision = decider.decide(command, decider.initial());
        if (!(decision instanceof Accepted(var events))) {
            throw new IllegalStateException("A new message was refused: " + decision);
        }
        return Append.to(
                Messages.EVENT_TYPES,
                command.request().key().messageId(),
                0,
                events,
                message.context("triggering"));
    }
}
