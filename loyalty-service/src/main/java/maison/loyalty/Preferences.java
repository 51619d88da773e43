package maison.loyalty;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import maison.loyalty.preference.PreferenceCommand;
import maison.loyalty.preference.PreferenceDecider;
import maison.loyalty.preference.PreferenceEvent;
import maison.loyalty.preference.PreferenceEvent.RewardForgotten;
import maison.loyalty.preference.PreferenceEvent.RewardPreferred;
import maison.loyalty.preference.Preferred;
import maison.loyalty.preference.TooManyPreferred;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Outcome;

/// The door to what members are saving for: a stream beside the account, since it says nothing of
/// points.
@Singleton
public final class Preferences {

    /// The stored names of its events.
    public static final EventTypes<PreferenceEvent> EVENT_TYPES =
            EventTypes.of("preference", PreferenceEvent.class, PreferenceEvent::at)
                    .with("reward-preferred", RewardPreferred.class)
                    .with("reward-forgotten", RewardForgotten.class)
                    .requireAll();

    private final AggregateRunner<PreferenceCommand, Preferred, PreferenceEvent, TooManyPreferred>
            preferences;

    @Inject
    Preferences(
            AggregateRunner<PreferenceCommand, Preferred, PreferenceEvent, TooManyPreferred>
                    preferences) {
        this.preferences = preferences;
    }

    @Produces
    @Singleton
    static AggregateRunner<PreferenceCommand, Preferred, PreferenceEvent, TooManyPreferred> runner(
            EventStore store, GroupCommit commits) {
        return new AggregateRunner<>(store, commits, EVENT_TYPES, new PreferenceDecider());
    }

    @Produces
    @Singleton
    static EventTypes<PreferenceEvent> eventTypes() {
        return EVENT_TYPES;
    }

    private static UUID idOf(UUID customer) {
        return UUID.nameUUIDFromBytes(("preferences " + customer).getBytes(StandardCharsets.UTF_8));
    }

    /// The rewards that a customer is saving for, in the order in which they said so.
    public List<String> of(UUID customer) {
        return preferences.load(idOf(customer)).state().rewards();
    }

    /// Takes note of what a customer says.
    public Outcome<Preferred, PreferenceEvent, TooManyPreferred> run(
            UUID customer, PreferenceCommand command, Call call) {
        return preferences.run(idOf(customer), command, call);
    }
}
