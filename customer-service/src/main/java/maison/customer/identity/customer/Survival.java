package maison.customer.identity.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Which value of a field is the person's once two customers are one. Both keep what they have: a
/// choice says only what is shown.
public enum Survival {
    SURVIVOR,
    ABSORBED,
    /// Of several: those of the survivor, then those that only the other has.
    BOTH;

    /// The choice outside of Java, such as `absorbed`.
    @JsonValue
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Survival of(String json) {
        return valueOf(json.toUpperCase(Locale.ROOT));
    }
}
