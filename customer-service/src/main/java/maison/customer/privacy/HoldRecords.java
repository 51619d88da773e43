package maison.customer.privacy;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.privacy.hold.HoldCommand;
import maison.customer.privacy.hold.HoldDecider;
import maison.customer.privacy.hold.HoldEvent;
import maison.customer.privacy.hold.HoldEvent.ErasureHeldUp;
import maison.customer.privacy.hold.HoldEvent.HeldErasureWithdrawn;
import maison.customer.privacy.hold.HoldEvent.LegalHoldLifted;
import maison.customer.privacy.hold.HoldEvent.LegalHoldPlaced;
import maison.customer.privacy.hold.HoldRefusal;
import maison.customer.privacy.hold.Holds;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Outcome;

/// The door to legal holds on customers' data.
@Singleton
public final class HoldRecords {

    /// The stream type.
    public static final String STREAM_TYPE = "legal-hold";

    /// The stored names, chosen by hand.
    public static final EventTypes<HoldEvent> EVENT_TYPES =
            EventTypes.of(STREAM_TYPE, HoldEvent.class, HoldEvent::at)
                    .with("legal-hold-placed", LegalHoldPlaced.class)
                    .with("legal-hold-lifted", LegalHoldLifted.class)
                    .with("erasure-held-up", ErasureHeldUp.class)
                    .with("held-erasure-withdrawn", HeldErasureWithdrawn.class)
                    .subject(HoldEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("71d0c3a8-5e96-5f14-8b2a-4f0d9e6c1a57");

    private final AggregateRunner<HoldCommand, Holds, HoldEvent, HoldRefusal> runner;

    HoldRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new HoldDecider());
    }

    @Produces
    @Singleton
    static EventTypes<HoldEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// The customer's stream: stream ids are unique over all types, so it has one of its own.
    public static UUID streamOf(UUID customer) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(customer.toString());
    }

    /// Runs a command on the holds on one customer's data.
    public Outcome<Holds, HoldEvent, HoldRefusal> run(
            UUID customer, HoldCommand command, Call call) {
        return runner.run(streamOf(customer), command, call);
    }
}
