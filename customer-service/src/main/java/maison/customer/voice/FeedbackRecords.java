package maison.customer.voice;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.voice.feedback.FeedbackCommand;
import maison.customer.voice.feedback.FeedbackDecider;
import maison.customer.voice.feedback.FeedbackEvent;
import maison.customer.voice.feedback.FeedbackEvent.ClientInvited;
import maison.customer.voice.feedback.FeedbackEvent.FeedbackGiven;
import maison.customer.voice.feedback.FeedbackRefusal;
import maison.customer.voice.feedback.Invitation;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to invitations to surveys and what was answered.
@Singleton
public final class FeedbackRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<FeedbackEvent> EVENT_TYPES =
            EventTypes.of("feedback", FeedbackEvent.class, FeedbackEvent::at)
                    .with("client-invited", ClientInvited.class)
                    .with("feedback-given", FeedbackGiven.class)
                    .subject(FeedbackEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("71c09d3e-8f25-5b46-8e93-1a4c7f2d6b05");

    private final AggregateRunner<FeedbackCommand, Invitation, FeedbackEvent, FeedbackRefusal>
            runner;

    FeedbackRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new FeedbackDecider());
    }

    @Produces
    @Singleton
    static EventTypes<FeedbackEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// Stream ids are unique over all types, so it has one of its own.
    public static UUID streamOf(UUID id) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(id.toString());
    }

    /// The runner, for acts on more than one stream.
    public AggregateRunner<FeedbackCommand, Invitation, FeedbackEvent, FeedbackRefusal> runner() {
        return runner;
    }

    /// Runs a command.
    public Outcome<Invitation, FeedbackEvent, FeedbackRefusal> run(
            UUID id, FeedbackCommand command, Call call) {
        return runner.run(streamOf(id), command, call);
    }

    /// As it is now.
    public Loaded<Invitation, FeedbackEvent> load(UUID id) {
        return runner.load(streamOf(id));
    }
}
