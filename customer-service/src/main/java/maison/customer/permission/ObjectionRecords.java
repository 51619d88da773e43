package maison.customer.permission;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import maison.customer.identity.joined.JoinedWords;
import maison.customer.identity.joined.Said;
import maison.customer.identity.profile.Profiles;
import maison.customer.permission.objection.ObjectionCommand;
import maison.customer.permission.objection.ObjectionDecider;
import maison.customer.permission.objection.ObjectionEvent;
import maison.customer.permission.objection.ObjectionEvent.ObjectionLifted;
import maison.customer.permission.objection.ObjectionEvent.ObjectionRaised;
import maison.customer.permission.objection.ObjectionKind;
import maison.customer.permission.objection.ObjectionRefusal;
import maison.customer.permission.objection.Objections;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.RecordedEvent;

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
    private final AggregateRunner<ObjectionCommand, Objections, ObjectionEvent, ObjectionRefusal>
            joined;
    private final Profiles profiles;

    ObjectionRecords(EventStore store, GroupCommit commits, Profiles profiles) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new ObjectionDecider());
        this.joined =
                new AggregateRunner<>(
                        store, commits, EVENT_TYPES, ObjectionDecider.recordingEveryWord());
        this.profiles = profiles;
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
        var alone = profiles.idsOf(customer).size() == 1;
        return (alone ? runner : joined).run(streamOf(customer), command, call);
    }

    /// What the person objects to now, whichever of their ids they said it with.
    public Objections standing(UUID customer) {
        var said =
                history(customer).reversed().stream()
                        .map(RecordedEvent::event)
                        .map(each -> {
                            boolean inForce = each instanceof ObjectionRaised;
                            return new Said<>(each.customerId(), each.kind(), inForce, each.at());
                        })
                        .toList();
        var words = JoinedWords.of(customer, said, profiles.joinsOf(customer), Boolean::logicalOr);
        var inForce = EnumSet.noneOf(ObjectionKind.class);
        words.forEach((kind, isInForce) -> {
            if (isInForce) {
                inForce.add(kind);
            }
        });
        return new Objections(inForce);
    }

    /// Everything that the person said, whichever of their ids they said it with, the latest first.
    public List<RecordedEvent<ObjectionEvent>> history(UUID customer) {
        return profiles.idsOf(customer).stream()
                .flatMap(id -> runner.load(streamOf(id)).events().stream())
                .sorted(
                        Comparator.<RecordedEvent<ObjectionEvent>>comparingLong(
                                        each -> each.envelope().position())
                                .reversed())
                .toList();
    }
}
