package maison.loyalty.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import maison.loyalty.programme.InvalidProgramme.Flaw;
import org.jspecify.annotations.Nullable;

/// Collects everything that is wrong, so that an author sees it all at once.
final class Flaws {

    private final List<Flaw> found = new ArrayList<>();

    void add(String path, String message) {
        found.add(new Flaw(path, message));
    }

    void unless(boolean right, String path, String message) {
        if (!right) {
            add(path, message);
        }
    }

    /// The value, or `instead` with a flaw if it is missing.
    <T> T required(@Nullable T value, String path, T instead) {
        if (value == null) {
            add(path, "is missing");
            return instead;
        }
        return value;
    }

    /// A name that is written, or nothing with a flaw.
    String named(@Nullable String value, String path) {
        String name = required(value, path, "?");
        unless(!name.isBlank(), path, "is empty: give it a name");
        return name;
    }

    /// A number within bounds, or the lower bound with a flaw.
    int within(@Nullable Integer value, int least, int most, String path) {
        if (value == null || value < least || value > most) {
            add(path, "must be between %d and %d".formatted(least, most));
            return least;
        }
        return value;
    }

    /// The same of a number that may be left out.
    @Nullable Integer ifThere(@Nullable Integer value, int least, int most, String path) {
        return value == null ? null : Integer.valueOf(within(value, least, most, path));
    }

    /// What `parse` gives, or `instead` with the reason it gave for failing.
    <T> T parsed(Supplier<T> parse, String path, T instead) {
        try {
            return parse.get();
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
            add(path, String.valueOf(e.getMessage()));
            return instead;
        }
    }

    /// A date or a time; nothing if it is left out, or with a flaw if it is none.
    <T> @Nullable T time(@Nullable String text, Function<String, T> parse, String path) {
        try {
            return text == null ? null : parse.apply(text);
        } catch (java.time.DateTimeException e) {
            add(path, "'%s' is no date or time of this form".formatted(text));
            return null;
        }
    }

    /// The choice that a word stands for; the first one, with a flaw, if it is missing or unknown.
    <E extends Enum<E> & Worded> E word(Class<E> choices, @Nullable String word, String path) {
        E[] all = choices.getEnumConstants();
        for (E each : all) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        add(
                path,
                "must be one of "
                        + Arrays.stream(all).map(Worded::word).collect(Collectors.joining(", ")));
        return all[0];
    }

    /// A list of names; none if it is left out.
    Set<String> names(@Nullable List<@Nullable String> declared, String path) {
        var names = new LinkedHashSet<String>();
        if (declared == null) {
            return names;
        }
        unless(!declared.isEmpty(), path, "is empty: name something, or leave it out");
        for (int i = 0; i < declared.size(); i++) {
            String name = named(declared.get(i), path + "/" + i);
            unless(names.add(name), path + "/" + i, "'%s' is there twice".formatted(name));
        }
        return names;
    }

    /// A list of names of which only some exist.
    Set<String> names(
            @Nullable List<@Nullable String> declared, List<String> allowed, String path) {
        if (declared != null) {
            for (int i = 0; i < declared.size(); i++) {
                unless(
                        allowed.contains(declared.get(i)),
                        path + "/" + i,
                        "must be one of " + String.join(", ", allowed));
            }
        }
        return names(declared, path);
    }

    void unique(List<String> names, String path) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            unless(
                    seen.add(names.get(i)),
                    path + "/" + i,
                    "'%s' is there twice: rename or remove one".formatted(names.get(i)));
        }
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidProgramme(found);
        }
    }
}
