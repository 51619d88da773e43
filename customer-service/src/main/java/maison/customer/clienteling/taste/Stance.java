package maison.customer.clienteling.taste;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How somebody stands to something.
public enum Stance {
    LIKE,
    DISLIKE,
    /// Such as an allergy: it is not a matter of taste.
    MUST_NOT;

    /// The name outside of Java, such as `must-not`.
    @JsonValue
    public String json() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
