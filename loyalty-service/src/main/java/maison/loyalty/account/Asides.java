package maison.loyalty.account;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What an account knows that does not make its lots; of most accounts nothing.
///
/// @param given tiers that were given by hand
/// @param conflicts redemptions that should not have been, and whether nobody has put that aside
///   yet
/// @param activities what the member did apart from buying
record Asides(GivenTiers given, Map<UUID, Boolean> conflicts, Activities activities) {

    static final Asides NONE = new Asides(GivenTiers.NONE, Map.of(), Activities.NONE);

    Asides {
        conflicts = Map.copyOf(conflicts);
    }

    Asides with(GivenTiers other) {
        return new Asides(other, conflicts, activities);
    }

    Asides with(Activities other) {
        return new Asides(given, conflicts, other);
    }

    Asides withConflict(UUID redemption, boolean open) {
        var changed = new HashMap<>(conflicts);
        changed.put(redemption, open);
        return new Asides(given, changed, activities);
    }
}
