package maison.customer.identity.customfield;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What kind of value a custom field holds.
public enum ValueType {
    TEXT,
    NUMBER,
    DATE,
    CHOICE,
    BOOLEAN;

    /// The name outside of Java.
    @JsonValue
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static ValueType of(String json) {
        return valueOf(json.toUpperCase(Locale.ROOT));
    }
}
