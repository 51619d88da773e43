package maison.customer.clienteling;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.clienteling.assignment.AssignmentCommand;
import maison.customer.clienteling.assignment.AssignmentDecider;
import maison.customer.clienteling.assignment.AssignmentEvent;
import maison.customer.clienteling.assignment.AssignmentEvent.AssignmentEnded;
import maison.customer.clienteling.assignment.AssignmentEvent.CustomerAssigned;
import maison.customer.clienteling.assignment.AssignmentRefusal;
import maison.customer.clienteling.assignment.Assignments;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to who looks after customers.
@Singleton
public final class AssignmentRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<AssignmentEvent> EVENT_TYPES =
            EventTypes.of("assignment", AssignmentEvent.class, AssignmentEvent::at)
                    .with("customer-assigned", CustomerAssigned.class)
                    .with("assignment-ended", AssignmentEnded.class)
                    .subject(AssignmentEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("4f6b0c8d-2e91-5a3d-8b7f-9c1e5d2a6b38");

    private final AggregateRunner<
                    AssignmentCommand, Assignments, AssignmentEvent, AssignmentRefusal>
            runner;

    AssignmentRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new AssignmentDecider());
    }

    @Produces
    @Singleton
    static EventTypes<AssignmentEvent> eventTypes() {
        return EVENT_TYPES;
    }

    private static UUID streamOf(UUID customer) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(customer.toString());
    }

    /// Runs a command on who looks after one customer.
    public Outcome<Assignments, AssignmentEvent, AssignmentRefusal> run(
            UUID customer, AssignmentCommand command, Call call) {
        return runner.run(streamOf(customer), command, call);
    }

    /// Who looks after a customer, with its history.
    public Loaded<Assignments, AssignmentEvent> load(UUID customer) {
        return runner.load(streamOf(customer));
    }
}
