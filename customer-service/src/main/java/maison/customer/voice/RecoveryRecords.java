package maison.customer.voice;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.voice.recovery.Recovery;
import maison.customer.voice.recovery.RecoveryCommand;
import maison.customer.voice.recovery.RecoveryDecider;
import maison.customer.voice.recovery.RecoveryEvent;
import maison.customer.voice.recovery.RecoveryEvent.CaseAssigned;
import maison.customer.voice.recovery.RecoveryEvent.CaseClosed;
import maison.customer.voice.recovery.RecoveryEvent.CaseOpened;
import maison.customer.voice.recovery.RecoveryRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to recovery cases.
@Singleton
public final class RecoveryRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<RecoveryEvent> EVENT_TYPES =
            EventTypes.of("recovery", RecoveryEvent.class, RecoveryEvent::at)
                    .with("recovery-opened", CaseOpened.class)
                    .with("recovery-assigned", CaseAssigned.class)
                    .with("recovery-closed", CaseClosed.class)
                    .subject(RecoveryEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("e4a61b90-2c7d-5f18-b35a-90d8e1f47c26");

    private final AggregateRunner<RecoveryCommand, Recovery, RecoveryEvent, RecoveryRefusal> runner;

    RecoveryRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new RecoveryDecider());
    }

    @Produces
    @Singleton
    static EventTypes<RecoveryEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// Stream ids are unique over all types, so it has one of its own.
    public static UUID streamOf(UUID id) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(id.toString());
    }

    /// The runner, for acts on more than one stream.
    public AggregateRunner<RecoveryCommand, Recovery, RecoveryEvent, RecoveryRefusal> runner() {
        return runner;
    }

    /// Runs a command.
    public Outcome<Recovery, RecoveryEvent, RecoveryRefusal> run(
            UUID id, RecoveryCommand command, Call call) {
        return runner.run(streamOf(id), command, call);
    }

    /// As it is now.
    public Loaded<Recovery, RecoveryEvent> load(UUID id) {
        return runner.load(streamOf(id));
    }
}
