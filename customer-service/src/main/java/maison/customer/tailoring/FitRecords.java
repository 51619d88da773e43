package maison.customer.tailoring;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.tailoring.fit.FitCommand;
import maison.customer.tailoring.fit.FitDecider;
import maison.customer.tailoring.fit.FitEvent;
import maison.customer.tailoring.fit.FitEvent.AlterationLearned;
import maison.customer.tailoring.fit.FitEvent.PiecePinned;
import maison.customer.tailoring.fit.FitHistory;
import maison.customer.tailoring.fit.FitRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to customers' histories of fit.
@Singleton
public final class FitRecords {

    /// The stream type.
    public static final String STREAM_TYPE = "fit";

    /// The stored names, chosen by hand.
    public static final EventTypes<FitEvent> EVENT_TYPES =
            EventTypes.of(STREAM_TYPE, FitEvent.class, FitEvent::at)
                    .with("piece-pinned", PiecePinned.class)
                    .with("alteration-learned", AlterationLearned.class)
                    .subject(FitEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("c1a4f0e6-93d7-5a48-8b52-6f2d1e9c7a30");

    private final AggregateRunner<FitCommand, FitHistory, FitEvent, FitRefusal> runner;

    FitRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new FitDecider());
    }

    @Produces
    @Singleton
    static EventTypes<FitEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// The customer's stream: stream ids are unique over all types, so it has one of its own.
    public static UUID streamOf(UUID customer) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(customer.toString());
    }

    /// Runs a command on one customer's history.
    public Outcome<FitHistory, FitEvent, FitRefusal> run(
            UUID customer, FitCommand command, Call call) {
        return runner.run(streamOf(customer), command, call);
    }

    /// The history as it is now.
    public Loaded<FitHistory, FitEvent> load(UUID customer) {
        return runner.load(streamOf(customer));
    }
}
