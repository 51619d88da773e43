package maison.customer.identity;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.identity.customfield.CustomField;
import maison.customer.identity.customfield.CustomFieldCommand;
import maison.customer.identity.customfield.CustomFieldDecider;
import maison.customer.identity.customfield.CustomFieldEvent;
import maison.customer.identity.customfield.CustomFieldEvent.CustomFieldDefined;
import maison.customer.identity.customfield.CustomFieldEvent.CustomFieldRetired;
import maison.customer.identity.customfield.CustomFieldRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to custom fields.
@Singleton
public final class CustomFields {

    /// The stored names, chosen by hand.
    public static final EventTypes<CustomFieldEvent> EVENT_TYPES =
            EventTypes.of("custom-field", CustomFieldEvent.class, CustomFieldEvent::at)
                    .with("custom-field-defined", CustomFieldDefined.class)
                    .with("custom-field-retired", CustomFieldRetired.class);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("a3e1f7c8-2b64-5d19-9c05-48d6e0b7f921");

    private final AggregateRunner<
                    CustomFieldCommand, CustomField, CustomFieldEvent, CustomFieldRefusal>
            runner;

    CustomFields(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new CustomFieldDecider());
    }

    @Produces
    @Singleton
    static EventTypes<CustomFieldEvent> eventTypes() {
        return EVENT_TYPES;
    }

    private static UUID streamOf(String key) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(key);
    }

    /// Runs a command on one field.
    public Outcome<CustomField, CustomFieldEvent, CustomFieldRefusal> run(
            String key, CustomFieldCommand command, Call call) {
        return runner.run(streamOf(key), command, call);
    }

    /// The field as it is now.
    public Loaded<CustomField, CustomFieldEvent> load(String key) {
        return runner.load(streamOf(key));
    }
}
