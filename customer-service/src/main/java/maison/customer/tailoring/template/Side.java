package maison.customer.tailoring.template;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/// Which side of the body was measured, where the two differ.
public enum Side {
    BOTH,
    LEFT,
    RIGHT;

    private final String json = name().toLowerCase(Locale.ROOT);

    /// The side outside of Java.
    @JsonValue
    public String json() {
        return json;
    }

    /// @throws IllegalArgumentException if there is no such side
    @JsonCreator
    public static Side of(String json) {
        return Arrays.stream(values())
                .filter(each -> each.json.equals(json))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be both, left or right"));
    }
}
