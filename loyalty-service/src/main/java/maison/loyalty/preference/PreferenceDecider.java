package maison.loyalty.preference;

import java.util.List;
import maison.loyalty.preference.PreferenceEvent.RewardForgotten;
import maison.loyalty.preference.PreferenceEvent.RewardPreferred;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of what a member is saving for.
public final class PreferenceDecider
        implements Decider<PreferenceCommand, Preferred, PreferenceEvent, TooManyPreferred> {

    static final int MOST = 20;

    @Override
    public Preferred initial() {
        return new Preferred(List.of());
    }

    @Override
    public Decision<PreferenceEvent, TooManyPreferred> decide(
            PreferenceCommand command, Preferred preferred) {
        String reward = command.reward();
        if (preferred.rewards().contains(reward) == command.preferred()) {
            return Decision.alreadyDone();
        }
        if (!command.preferred()) {
            return Decision.accept(new RewardForgotten(reward, command.now()));
        }
        return preferred.rewards().size() < MOST
                ? Decision.accept(new RewardPreferred(reward, command.now()))
                : Decision.refuse(new TooManyPreferred(MOST));
    }

    @Override
    public Preferred evolve(Preferred preferred, PreferenceEvent event) {
        return preferred.with(event);
    }
}
