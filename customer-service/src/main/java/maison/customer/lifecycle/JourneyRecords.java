package maison.customer.lifecycle;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.lifecycle.journey.JourneyCommand;
import maison.customer.lifecycle.journey.JourneyDecider;
import maison.customer.lifecycle.journey.JourneyEvent;
import maison.customer.lifecycle.journey.JourneyEvent.JourneyPublished;
import maison.customer.lifecycle.journey.JourneyRefusal;
import maison.customer.lifecycle.journey.Plans;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to the definition of the journey: one stream for the house.
@Singleton
public final class JourneyRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<JourneyEvent> EVENT_TYPES =
            EventTypes.of("journey", JourneyEvent.class, JourneyEvent::at)
                    .with("journey-published", JourneyPublished.class);

    // Any fixed value will do; changing it would lose the stream.
    private static final UUID STREAM = UUID.fromString("d41a7c86-3e52-5b90-8f17-6a2c9d0e5b73");

    private final AggregateRunner<JourneyCommand, Plans, JourneyEvent, JourneyRefusal> runner;

    JourneyRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new JourneyDecider());
    }

    @Produces
    @Singleton
    static EventTypes<JourneyEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// Runs a command.
    public Outcome<Plans, JourneyEvent, JourneyRefusal> run(JourneyCommand command, Call call) {
        return runner.run(STREAM, command, call);
    }

    /// All versions of the definition.
    public Loaded<Plans, JourneyEvent> load() {
        return runner.load(STREAM);
    }
}
