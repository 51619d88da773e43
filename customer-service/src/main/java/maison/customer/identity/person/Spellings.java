package maison.customer.identity.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The common spellings of common names, from `names/spellings.txt`.
final class Spellings {

    private static final Map<String, Set<String>> FAMILIES = read();

    private Spellings() {}

    /// The word and every other spelling of the same name.
    static Set<String> of(String word) {
        return FAMILIES.getOrDefault(word, Set.of(word));
    }

    private static Map<String, Set<String>> read() {
        var families = new HashMap<String, Set<String>>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Spellings.class.getResourceAsStream(
                                                "/names/spellings.txt")),
                                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> addFamily(families, List.of(line.split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the spellings of names", e);
        }
        return Map.copyOf(families);
    }

    private static void addFamily(Map<String, Set<String>> families, List<String> spellings) {
        var family = new LinkedHashSet<>(spellings);
        for (var each : spellings) {
            if (families.put(each, family) != null) {
                throw new IllegalStateException("Spelling listed twice: " + each);
            }
        }
    }
}
