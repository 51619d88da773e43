package maison.customer.identity.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gathers everything that is wrong with a request while it is read.
public final class Complaints {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<Complaint> all = new ArrayList<>();

    /// Notes that something is wrong.
    public void add(String pointer, String detail) {
        all.add(new Complaint(pointer, detail));
    }

    /// What is wrong, in the order in which it was read.
    public List<Complaint> all() {
        return List.copyOf(all);
    }

    /// One line of text, without what surrounds it; null if there is none or it was complained of.
    public @Nullable String text(@Nullable String text, String pointer, int longest) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        if (stripped.length() > longest || stripped.chars().anyMatch(Character::isISOControl)) {
            add(pointer, "must be one line of at most %d characters".formatted(longest));
            return null;
        }
        return stripped;
    }

    /// The list, or an empty one if it is missing or longer than it may be.
    public <T> List<T> atMost(@Nullable List<T> values, String pointer, int most) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            add(pointer, "must be at most " + most);
            return List.of();
        }
        return values;
    }

    /// A country, ISO 3166-1 alpha-2.
    public @Nullable String country(@Nullable String code, String pointer) {
        if (code != null && COUNTRIES.contains(code)) {
            return code;
        }
        if (code != null) {
            add(pointer, "must be an ISO 3166-1 country, such as SA");
        }
        return null;
    }

    /// One of some words.
    public @Nullable String oneOf(@Nullable String word, String pointer, String... allowed) {
        if (word == null || Arrays.asList(allowed).contains(word)) {
            return word;
        }
        add(pointer, "must be one of " + String.join(", ", allowed));
        return null;
    }

    /// Notes what is missing.
    public void required(@Nullable Object value, String pointer) {
        if (value == null) {
            add(pointer, "is required");
        }
    }
}
