package maison.customer.identity.joined;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;

/// Which of many words is in effect, said with several ids of one person.
///
/// Until two ids are joined, each has its own last word. When they are joined the stricter of the
/// two is in effect, since nobody may lose a no by being found twice. What is said afterwards, with
/// whichever id, is said by the one person, and the last word counts again. As nothing is written
/// when ids are joined, each has again exactly its own words once they are separated.
public final class JoinedWords {

    private JoinedWords() {}

    /// The words in effect at the end of all of it.
    ///
    /// @param asked an id of the person
    /// @param words all words of all ids, those of one moment in the order in which they were told
    /// @param stricter the one of two that allows less
    public static <K, W> Map<K, W> of(
            UUID asked, List<Said<K, W>> words, List<Join> joins, BinaryOperator<W> stricter) {
        var said = new ArrayList<>(words);
        said.sort(Comparator.comparing(Said::at));
        var joined = new ArrayList<>(joins);
        joined.sort(Comparator.comparing(Join::at));
        var people = new People<K, W>();
        int next = 0;
        for (var join : joined) {
            while (next < said.size() && !said.get(next).at().isAfter(join.at())) {
                people.take(said.get(next++));
            }
            people.join(join, stricter);
        }
        while (next < said.size()) {
            people.take(said.get(next++));
        }
        return Map.copyOf(people.wordsOf(asked));
    }

    private static final class People<K, W> {

        private final Map<UUID, UUID> into = new HashMap<>();
        private final Map<UUID, Map<K, W>> words = new HashMap<>();

        private Map<K, W> wordsOf(UUID id) {
            var person = id;
            while (into.containsKey(person)) {
                person = into.get(person);
            }
            return words.computeIfAbsent(person, _ -> new HashMap<>());
        }

        private void take(Said<K, W> said) {
            wordsOf(said.customer()).put(said.about(), said.word());
        }

        private void join(Join join, BinaryOperator<W> stricter) {
            var absorbed = wordsOf(join.absorbed());
            into.put(join.absorbed(), join.into());
            var survivor = wordsOf(join.into());
            absorbed.forEach((about, word) -> survivor.merge(about, word, stricter));
        }
    }

    /// The joins that counted at a moment.
    public static List<Join> until(List<Join> joins, Instant at) {
        return joins.stream().filter(join -> !join.at().isAfter(at)).toList();
    }

    /// The ids that these joins make one person with the one asked for.
    public static List<UUID> idsOf(UUID asked, List<Join> joins) {
        var ids = new ArrayList<UUID>(List.of(asked));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var join : joins) {
                boolean down = ids.contains(join.into());
                if (down != ids.contains(join.absorbed())) {
                    ids.add(down ? join.absorbed() : join.into());
                    grown = true;
                }
            }
        }
        return ids;
    }
}
