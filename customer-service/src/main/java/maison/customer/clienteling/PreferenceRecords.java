package maison.customer.clienteling;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import maison.customer.clienteling.preference.PreferenceCommand;
import maison.customer.clienteling.preference.PreferenceDecider;
import maison.customer.clienteling.preference.PreferenceEvent;
import maison.customer.clienteling.preference.PreferenceEvent.PreferenceStated;
import maison.customer.clienteling.preference.PreferenceEvent.PreferenceWithdrawn;
import maison.customer.clienteling.preference.PreferenceRefusal;
import maison.customer.clienteling.preference.Preferences;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;
import org.jspecify.annotations.Nullable;

/// The door to what customers said they like.
@Singleton
public final class PreferenceRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<PreferenceEvent> EVENT_TYPES =
            EventTypes.of("preference", PreferenceEvent.class, PreferenceEvent::at)
                    .with("preference-stated", PreferenceStated.class)
                    .with("preference-withdrawn", PreferenceWithdrawn.class)
                    .subject(PreferenceEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("0f4c8b0e-91d7-5b1c-a6d3-73f5e2c9a841");

    private final AggregateRunner<
                    PreferenceCommand, Preferences, PreferenceEvent, PreferenceRefusal>
            runner;

    PreferenceRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new PreferenceDecider());
    }

    @Produces
    @Singleton
    static EventTypes<PreferenceEvent> eventTypes() {
        return EVENT_TYPES;
    }

    private static UUID streamOf(UUID customer) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(customer.toString());
    }

    /// Runs a command on one customer's preferences.
    public Outcome<Preferences, PreferenceEvent, PreferenceRefusal> run(
            UUID customer, PreferenceCommand command, Call call) {
        return runner.run(streamOf(customer), command, call);
    }

    /// The preferences as they are now.
    public Loaded<Preferences, PreferenceEvent> load(UUID customer) {
        return runner.load(streamOf(customer));
    }

    /// The preferences as they were in effect at one time, as far as was known at another.
    public Loaded<Preferences, PreferenceEvent> loadAt(
            UUID customer, @Nullable Instant at, @Nullable Instant known) {
        return runner.loadAt(streamOf(customer), at, known);
    }
}
