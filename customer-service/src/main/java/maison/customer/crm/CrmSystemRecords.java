package maison.customer.crm;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.crm.crmsystem.CrmSystem;
import maison.customer.crm.crmsystem.CrmSystemCommand;
import maison.customer.crm.crmsystem.CrmSystemDecider;
import maison.customer.crm.crmsystem.CrmSystemEvent;
import maison.customer.crm.crmsystem.CrmSystemEvent.CrmSystemConnected;
import maison.customer.crm.crmsystem.CrmSystemEvent.CrmSystemDisconnected;
import maison.customer.crm.crmsystem.CrmSystemRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to the CRMs that customers are exchanged with.
@Singleton
public final class CrmSystemRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<CrmSystemEvent> EVENT_TYPES =
            EventTypes.of("crm-system", CrmSystemEvent.class, CrmSystemEvent::at)
                    .with("crm-system-connected", CrmSystemConnected.class)
                    .with("crm-system-disconnected", CrmSystemDisconnected.class);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("7d0c1b52-63b4-5e0c-8a1e-42c6a2f9d317");

    private final AggregateRunner<CrmSystemCommand, CrmSystem, CrmSystemEvent, CrmSystemRefusal>
            runner;

    CrmSystemRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new CrmSystemDecider());
    }

    @Produces
    @Singleton
    static EventTypes<CrmSystemEvent> eventTypes() {
        return EVENT_TYPES;
    }

    private static UUID streamOf(String system) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(system);
    }

    /// Runs a command on the exchange with one system.
    public Outcome<CrmSystem, CrmSystemEvent, CrmSystemRefusal> run(
            String system, CrmSystemCommand command, Call call) {
        return runner.run(streamOf(system), command, call);
    }

    /// The exchange as it is now, with its versions.
    public Loaded<CrmSystem, CrmSystemEvent> load(String system) {
        return runner.load(streamOf(system));
    }
}
