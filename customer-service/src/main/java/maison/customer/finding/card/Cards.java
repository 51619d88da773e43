package maison.customer.finding.card;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The cards that a customer was ever handed, and whether each is good.
public record Cards(Map<UUID, Boolean> good) {

    /// Nobody needs more cards at a time.
    public static final int GOOD_MAX = 20;

    public Cards {
        good = Map.copyOf(good);
    }

    static Cards none() {
        return new Cards(Map.of());
    }

    boolean knows(UUID card) {
        return good.containsKey(card);
    }

    boolean isGood(UUID card) {
        return good.getOrDefault(card, false);
    }

    boolean areTooMany() {
        return good.values().stream().filter(each -> each).count() >= GOOD_MAX;
    }

    Cards with(UUID card, boolean isGood) {
        var now = new HashMap<>(good);
        now.put(card, isGood);
        return new Cards(now);
    }
}
