package maison.customer;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.objection.ObjectionCommand;
import maison.customer.objection.ObjectionDecider;
import maison.customer.objection.ObjectionEvent;
import maison.customer.objection.ObjectionEvent.ObjectionLifted;
import maison.customer.objection.ObjectionEvent.ObjectionRaised;
import maison.customer.objection.ObjectionRefusal;
import maison.customer.objection.Objections;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to customers' objections.
@Singleton
public final class ObjectionRecords {

    /// The stream type.
    public static final String STREAM_TYPE = "objection";

    /// The stored names, chosen by hand.
    public static final EventTypes<ObjectionEvent> EVENT_TYPES =
            EventTypes.of(STREAM_TYPE, ObjectionEvent.class, ObjectionEvent::at)
                    .with("objection-raised", ObjectionRaised.class)
                    .with("objection-lifted", ObjectionLifted.class)
                    .subject(ObjectionEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("c3d80b1f-6a4e-5f27-b1c9-20f7a95e3d44");

    private final AggregateRunner<ObjectionCommand, Objections, ObjectionEvent, ObjectionRefusal>
            runner;

    ObjectionRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new ObjectionDecider());
    }

    @Produces
    @Singleton
    static EventTypes<ObjectionEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// The customer's stream: stream ids are unique over all types, so it has one of its own.
    public static UUID streamOf(UUID customer) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(customer.toString());
    }

    /// Runs a command on one customer's objections.
    public Outcome<Objections, ObjectionEvent, ObjectionRefusal> run(
            UUID customer, ObjectionCommand command, Call call) {
        return runner.run(streamOf(customer), command, call);
    }

    /// The objections as they are now.
    public Loaded<Objections, ObjectionEvent> load(UUID customer) {
        return runner.load(streamOf(customer));
    }
}
