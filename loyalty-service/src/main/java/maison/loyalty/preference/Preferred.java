package maison.loyalty.preference;

import java.util.ArrayList;
import java.util.List;

/// The rewards that a member is saving for, in the order in which they said so.
public record Preferred(List<String> rewards) {

    public Preferred {
        rewards = List.copyOf(rewards);
    }

    Preferred with(PreferenceEvent event) {
        var changed = new ArrayList<>(rewards);
        changed.remove(event.reward());
        if (event instanceof PreferenceEvent.RewardPreferred) {
            changed.add(event.reward());
        }
        return new Preferred(changed);
    }
}
