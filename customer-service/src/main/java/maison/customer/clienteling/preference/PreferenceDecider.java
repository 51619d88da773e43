package maison.customer.clienteling.preference;

import maison.customer.clienteling.preference.PreferenceCommand.State;
import maison.customer.clienteling.preference.PreferenceCommand.Withdraw;
import maison.customer.clienteling.preference.PreferenceEvent.PreferenceStated;
import maison.customer.clienteling.preference.PreferenceEvent.PreferenceWithdrawn;
import maison.customer.clienteling.preference.PreferenceRefusal.PreferenceIdTaken;
import maison.customer.clienteling.preference.PreferenceRefusal.PreferenceUnknown;
import maison.customer.clienteling.preference.PreferenceRefusal.TooManyPreferences;
import maison.customer.clienteling.preference.Preferences.Stated;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of stated preferences: stated once, never edited, withdrawn when they no longer hold.
public final class PreferenceDecider
        implements Decider<PreferenceCommand, Preferences, PreferenceEvent, PreferenceRefusal> {

    @Override
    public Preferences initial() {
        return Preferences.none();
    }

    @Override
    public Decision<PreferenceEvent, PreferenceRefusal> decide(
            PreferenceCommand command, Preferences preferences) {
        return switch (command) {
            case State state when preferences.all().containsKey(state.preferenceId()) ->
                    Decision.refuse(new PreferenceIdTaken());
            case State _ when preferences.areTooMany() ->
                    Decision.refuse(new TooManyPreferences(Preferences.IN_FORCE_MAX));
            case State(var customer, var preference, var words, var at) ->
                    Decision.accept(new PreferenceStated(customer, preference, words, at));
            case Withdraw withdraw when !preferences.all().containsKey(withdraw.preferenceId()) ->
                    Decision.refuse(new PreferenceUnknown());
            case Withdraw withdraw when !preferences.inForce().contains(withdraw.preferenceId()) ->
                    Decision.alreadyDone();
            case Withdraw(var customer, var preference, var at) ->
                    Decision.accept(new PreferenceWithdrawn(customer, preference, at));
        };
    }

    @Override
    public Preferences evolve(Preferences preferences, PreferenceEvent event) {
        return switch (event) {
            case PreferenceStated(_, var preference, var words, var at) ->
                    preferences.stated(preference, new Stated(words, at));
            case PreferenceWithdrawn withdrawn -> preferences.withdrawn(withdrawn.preferenceId());
        };
    }
}
