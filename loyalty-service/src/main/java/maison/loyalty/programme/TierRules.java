package maison.loyalty.programme;

import java.time.Duration;
import java.util.List;

/// Who has which tier, and for how long.
///
/// @param window how far back annual spend and transactions reach
/// @param grace how long a tier is kept after it is no longer earned
/// @param ladder from the entry tier up
public record TierRules(Duration window, Duration grace, List<Tier> ladder) {

    public TierRules {
        ladder = List.copyOf(ladder);
    }

    /// The place on the ladder that the measures earn.
    public int earned(Measures measures) {
        for (int place = ladder.size() - 1; place > 0; place--) {
            if (ladder.get(place).earnedBy(measures)) {
                return place;
            }
        }
        return 0;
    }

    /// The tier at a place on the ladder; the highest, if a version has fewer.
    public Tier at(int place) {
        return ladder.get(Math.min(place, ladder.size() - 1));
    }

    /// The place of a tier by name; -1 if this version does not have it.
    public int placeOf(String name) {
        for (int place = 0; place < ladder.size(); place++) {
            if (ladder.get(place).name().equals(name)) {
                return place;
            }
        }
        return -1;
    }
}
