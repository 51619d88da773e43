package maison.customer.crm.conflict;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/// Whose value stands.
public enum Choice {
    THEIRS,
    OURS;

    private final String json = name().toLowerCase(Locale.ROOT);

    /// The word outside of Java.
    @JsonValue
    public String json() {
        return json;
    }

    @JsonCreator
    static Choice of(String json) {
        return Arrays.stream(values())
                .filter(each -> each.json.equals(json))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such choice"));
    }
}
