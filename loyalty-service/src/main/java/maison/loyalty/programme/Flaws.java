package maison.loyalty.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
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

    /// A number within bounds, or the lower bound with a flaw.
    int within(@Nullable Integer value, int least, int most, String path) {
        if (value == null || value < least || value > most) {
            add(path, "must be between %d and %d".formatted(least, most));
            return least;
        }
        return value;
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

    void unique(List<String> names, String path) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            unless(seen.add(name), path, "'%s' is there twice".formatted(name));
        }
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidProgramme(found);
        }
    }
}
