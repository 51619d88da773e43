package maison.customer.family;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.family.relation.Relation;
import maison.customer.family.relation.RelationCommand;
import maison.customer.family.relation.RelationDecider;
import maison.customer.family.relation.RelationEvent;
import maison.customer.family.relation.RelationEvent.Related;
import maison.customer.family.relation.RelationEvent.RelationEnded;
import maison.customer.family.relation.RelationEvent.RelationRestated;
import maison.customer.family.relation.RelationRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to what customers are to others.
@Singleton
public final class RelationRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<RelationEvent> EVENT_TYPES =
            EventTypes.of("relation", RelationEvent.class, RelationEvent::at)
                    .with("related", Related.class)
                    .with("relation-restated", RelationRestated.class)
                    .with("relation-ended", RelationEnded.class)
                    .subject(RelationEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("7d1a6c4e-0f1b-5b59-8d6d-5e1b7c6a2f48");

    private final AggregateRunner<RelationCommand, Relation, RelationEvent, RelationRefusal> runner;

    RelationRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new RelationDecider());
    }

    @Produces
    @Singleton
    static EventTypes<RelationEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// The stream of one relation; also whose key seals what is said of somebody at its other end
    /// who is no customer.
    public static UUID streamOf(UUID customer, UUID relation) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(customer + "/" + relation);
    }

    /// Runs a command on one relation.
    public Outcome<Relation, RelationEvent, RelationRefusal> run(
            UUID customer, UUID relation, RelationCommand command, Call call) {
        return runner.run(streamOf(customer, relation), command, call);
    }

    /// The relation as it is now.
    public Loaded<Relation, RelationEvent> load(UUID customer, UUID relation) {
        return runner.load(streamOf(customer, relation));
    }
}
