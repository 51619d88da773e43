package maison.customer.lifecycle.journey;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A stage of the way with the house.
///
/// @param titles by language as BCP 47
/// @param when all must hold; none for who is in no other stage
public record Stage(String code, Map<String, String> titles, List<Condition> when) {

    public Stage {
        titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
        when = List.copyOf(when);
    }

    boolean isCounted() {
        return when.stream().allMatch(each -> each.metric().counts());
    }

    /// What it is called in a language, else in English, else at all.
    public String title(String language) {
        return titles.getOrDefault(
                language, titles.getOrDefault("en", titles.values().iterator().next()));
    }
}
