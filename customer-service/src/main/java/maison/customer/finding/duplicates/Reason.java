package maison.customer.finding.duplicates;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Why two customers may be one person, and what it weighs.
public enum Reason {
    SAME_EMAIL(60),
    SAME_PHONE(50),
    SAME_NAME(30),
    SIMILAR_NAME(20),
    SIMILAR_NAME_IN_OTHER_SCRIPT(20),
    SAME_BIRTHDAY(20),
    /// Against it: a family shares a phone, and a father and a son a name.
    OTHER_BIRTHDAY(-30);

    private final int weight;

    Reason(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    /// The reason outside of Java, such as `same-phone`.
    @JsonValue
    public String json() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The reason of that name.
    @JsonCreator
    public static Reason of(String json) {
        return valueOf(json.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
