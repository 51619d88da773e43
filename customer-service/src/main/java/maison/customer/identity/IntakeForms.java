package maison.customer.identity;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.identity.intake.IntakeCommand;
import maison.customer.identity.intake.IntakeDecider;
import maison.customer.identity.intake.IntakeEvent;
import maison.customer.identity.intake.IntakeEvent.IntakeFormDefined;
import maison.customer.identity.intake.IntakeEvent.IntakeFormRetired;
import maison.customer.identity.intake.IntakeForm;
import maison.customer.identity.intake.IntakeRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to intake forms.
@Singleton
public final class IntakeForms {

    /// The stored names, chosen by hand.
    public static final EventTypes<IntakeEvent> EVENT_TYPES =
            EventTypes.of("intake-form", IntakeEvent.class, IntakeEvent::at)
                    .with("intake-form-defined", IntakeFormDefined.class)
                    .with("intake-form-retired", IntakeFormRetired.class);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("6d0c3a52-52a8-5a0b-8f3e-2c9b1d7e4f10");

    private final AggregateRunner<IntakeCommand, IntakeForm, IntakeEvent, IntakeRefusal> runner;

    IntakeForms(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new IntakeDecider());
    }

    @Produces
    @Singleton
    static EventTypes<IntakeEvent> eventTypes() {
        return EVENT_TYPES;
    }

    private static UUID streamOf(String key) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(key);
    }

    /// Runs a command on one form.
    public Outcome<IntakeForm, IntakeEvent, IntakeRefusal> run(
            String key, IntakeCommand command, Call call) {
        return runner.run(streamOf(key), command, call);
    }

    /// The form as it is now.
    public Loaded<IntakeForm, IntakeEvent> load(String key) {
        return runner.load(streamOf(key));
    }
}
