package maison.customer.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Who asked for an export.
public enum Origin {
    /// The customer, signed in.
    CLIENT,
    /// A privacy officer, whom the customer asked.
    STAFF;

    /// The word outside of Java.
    @JsonValue
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException for any other word
    @JsonCreator
    public static Origin of(String json) {
        return valueOf(json.toUpperCase(Locale.ROOT));
    }
}
