package maison.notification;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.notification.message.Message;
import maison.notification.message.MessageCommand;
import maison.notification.message.MessageDecider;
import maison.notification.message.MessageEvent;
import maison.notification.message.MessageEvent.CardReleased;
import maison.notification.message.MessageEvent.HandedOver;
import maison.notification.message.MessageEvent.MessageRequested;
import maison.notification.message.MessageEvent.MessageSuppressed;
import maison.notification.message.MessageEvent.OutcomeUnknown;
import maison.notification.message.MessageEvent.Reconciled;
import maison.notification.message.MessageEvent.SendingClaimed;
import maison.notification.message.MessageEvent.SendingFailed;
import maison.notification.message.MessageEvent.SendingPostponed;
import maison.notification.message.MessageRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to messages: rules, event names and database, wired once.
@Singleton
public class Messages {

    /// Stored names of message events, chosen by hand.
    public static final EventTypes<MessageEvent> EVENT_TYPES =
            EventTypes.of("message", MessageEvent.class, MessageEvent::at)
                    .with("message-requested", MessageRequested.class)
                    .with("message-suppressed", MessageSuppressed.class)
                    .with("sending-postponed", SendingPostponed.class)
                    .with("card-released", CardReleased.class)
                    .with("sending-claimed", SendingClaimed.class)
                    .with("handed-over", HandedOver.class)
                    .with("sending-failed", SendingFailed.class)
                    .with("outcome-unknown", OutcomeUnknown.class)
                    .with("reconciled", Reconciled.class)
                    .requireAll();

    private final AggregateRunner<MessageCommand, Message, MessageEvent, MessageRefusal> runner;

    Messages(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new MessageDecider());
    }

    /// Runs a command and waits for the commit.
    public Outcome<Message, MessageEvent, MessageRefusal> run(
            UUID message, MessageCommand command, Call call) {
        return runner.run(message, command, call);
    }

    /// The message as it is now, with everything that happened to it.
    public Loaded<Message, MessageEvent> load(UUID message) {
        return runner.load(message);
    }

    @Produces
    @Singleton
    static EventTypes<MessageEvent> eventTypes() {
        return EVENT_TYPES;
    }
}
