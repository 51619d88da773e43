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
/// @param multiples of the points of sales
/// @param birthdays whose month has begun
record Asides(
        GivenTiers given,
        Map<UUID, Boolean> conflicts,
        Activities activities,
        Multiples multiples,
        Birthdays birthdays) {

    static final Asides NONE =
            new Asides(GivenTiers.NONE, Map.of(), Activities.NONE, Multiples.NONE, Birthdays.NONE);

    Asides {
        conflicts = Map.copyOf(conflicts);
    }

    Asides with(GivenTiers other) {
        return new Asides(other, conflicts, activities, multiples, birthdays);
    }

    Asides with(Activities other) {
        return new Asides(given, conflicts, other, multiples, birthdays);
    }

    Asides with(Multiples other) {
        return new Asides(given, conflicts, activities, other, birthdays);
    }

    Asides with(Birthdays other) {
        return new Asides(given, conflicts, activities, multiples, other);
    }

    Asides withConflict(UUID redemption, boolean open) {
        var changed = new HashMap<>(conflicts);
        changed.put(redemption, open);
        return new Asides(given, changed, activities, multiples, birthdays);
    }
}
