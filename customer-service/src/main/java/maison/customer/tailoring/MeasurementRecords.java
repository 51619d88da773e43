package maison.customer.tailoring;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Function;
import maison.customer.tailoring.measurement.MeasurementCommand;
import maison.customer.tailoring.measurement.MeasurementDecider;
import maison.customer.tailoring.measurement.MeasurementEvent;
import maison.customer.tailoring.measurement.MeasurementEvent.MeasurementsTaken;
import maison.customer.tailoring.measurement.MeasurementEvent.SetWithdrawn;
import maison.customer.tailoring.measurement.MeasurementRefusal;
import maison.customer.tailoring.measurement.MeasurementSet;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.StoredAnswer;

/// The door to sets of measurements.
@Singleton
public final class MeasurementRecords {

    /// The stream type.
    public static final String STREAM_TYPE = "measurement-set";

    /// The stored names, chosen by hand.
    public static final EventTypes<MeasurementEvent> EVENT_TYPES =
            EventTypes.of(STREAM_TYPE, MeasurementEvent.class, MeasurementEvent::at)
                    .with("measurements-taken", MeasurementsTaken.class)
                    .with("measurement-set-withdrawn", SetWithdrawn.class)
                    .subject(MeasurementEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("7d0b7a52-3a55-5f0e-8b0e-94c1d7a2e6f3");

    private final AggregateRunner<
                    MeasurementCommand, MeasurementSet, MeasurementEvent, MeasurementRefusal>
            runner;

    MeasurementRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new MeasurementDecider());
    }

    @Produces
    @Singleton
    static EventTypes<MeasurementEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// The set's stream: stream ids are unique over all types, so it has one of its own.
    public static UUID streamOf(UUID set) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(set.toString());
    }

    /// Runs a command on one set.
    public Outcome<MeasurementSet, MeasurementEvent, MeasurementRefusal> run(
            UUID set, MeasurementCommand command, Call call) {
        return runner.run(streamOf(set), command, call);
    }

    /// The same, keeping the answer under the call's idempotency key.
    public Outcome<MeasurementSet, MeasurementEvent, MeasurementRefusal> run(
            UUID set,
            MeasurementCommand command,
            Call call,
            Function<Done<MeasurementSet, MeasurementEvent, MeasurementRefusal>, StoredAnswer>
                    answer) {
        return runner.run(streamOf(set), command, call, answer);
    }

    /// A set as it is now.
    public Loaded<MeasurementSet, MeasurementEvent> load(UUID set) {
        return runner.load(streamOf(set));
    }
}
