package maison.customer.wardrobe;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How somebody came by something.
public enum Origin {
    BOUGHT,
    GIVEN,
    ELSEWHERE;

    private final String json = name().toLowerCase(Locale.ROOT);

    /// The word outside of Java.
    @JsonValue
    public String json() {
        return json;
    }
}
