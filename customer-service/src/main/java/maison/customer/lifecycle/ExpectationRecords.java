package maison.customer.lifecycle;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.lifecycle.expectation.ExpectationCommand;
import maison.customer.lifecycle.expectation.ExpectationDecider;
import maison.customer.lifecycle.expectation.ExpectationEvent;
import maison.customer.lifecycle.expectation.ExpectationEvent.StaysExpected;
import maison.customer.lifecycle.expectation.ExpectationRefusal;
import maison.customer.lifecycle.expectation.Expectations;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to how long customers usually stay in a stage: one stream for the house.
@Singleton
public final class ExpectationRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<ExpectationEvent> EVENT_TYPES =
            EventTypes.of("expectation", ExpectationEvent.class, ExpectationEvent::at)
                    .with("stays-expected", StaysExpected.class);

    // Any fixed value will do; changing it would lose the stream.
    private static final UUID STREAM = UUID.fromString("7c0b52e4-91d3-5f6a-8e28-b4d7f13a6c59");

    private final AggregateRunner<
                    ExpectationCommand, Expectations, ExpectationEvent, ExpectationRefusal>
            runner;

    ExpectationRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new ExpectationDecider());
    }

    @Produces
    @Singleton
    static EventTypes<ExpectationEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// Runs a command.
    public Outcome<Expectations, ExpectationEvent, ExpectationRefusal> run(
            ExpectationCommand command, Call call) {
        return runner.run(STREAM, command, call);
    }

    /// The expectations with their version.
    public Loaded<Expectations, ExpectationEvent> load() {
        return runner.load(STREAM);
    }
}
