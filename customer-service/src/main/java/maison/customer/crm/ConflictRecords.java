package maison.customer.crm;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.crm.conflict.ConflictCommand;
import maison.customer.crm.conflict.ConflictDecider;
import maison.customer.crm.conflict.ConflictEvent;
import maison.customer.crm.conflict.ConflictEvent.ConflictKept;
import maison.customer.crm.conflict.ConflictEvent.ConflictPassed;
import maison.customer.crm.conflict.ConflictEvent.ConflictSettled;
import maison.customer.crm.conflict.ConflictEvent.OursKept;
import maison.customer.crm.conflict.ConflictRefusal;
import maison.customer.crm.conflict.Conflicts;
import maison.customer.identity.customer.Field;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;

/// The door to what other CRMs and we say differently of customers.
@Singleton
public final class ConflictRecords {

    /// The stream type.
    public static final String STREAM_TYPE = "crm-conflict";

    /// The stored names, chosen by hand.
    public static final EventTypes<ConflictEvent> EVENT_TYPES =
            EventTypes.of(STREAM_TYPE, ConflictEvent.class, ConflictEvent::at)
                    .with("crm-ours-kept", OursKept.class)
                    .with("crm-conflict-kept", ConflictKept.class)
                    .with("crm-conflict-passed", ConflictPassed.class)
                    .with("crm-conflict-settled", ConflictSettled.class)
                    .subject(ConflictEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("e1a53c0f-9b27-5c11-b6d0-0d7c4a85f2e6");

    private final AggregateRunner<ConflictCommand, Conflicts, ConflictEvent, ConflictRefusal>
            runner;

    ConflictRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new ConflictDecider());
    }

    @Produces
    @Singleton
    static EventTypes<ConflictEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// The customer's stream: stream ids are unique over all types, so it has one of its own.
    public static UUID streamOf(UUID customer) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(customer.toString());
    }

    /// The conflict about one field of a customer with one system, whenever there is one.
    public static UUID idOf(UUID customer, String system, Field field) {
        return Generators.nameBasedGenerator(NAMESPACE)
                .generate(customer + "/" + system + "/" + field.json());
    }

    /// For acts that correct the customer as well.
    public AggregateRunner<ConflictCommand, Conflicts, ConflictEvent, ConflictRefusal> runner() {
        return runner;
    }

    /// A customer's conflicts as they are now.
    public Loaded<Conflicts, ConflictEvent> load(UUID customer) {
        return runner.load(streamOf(customer));
    }
}
