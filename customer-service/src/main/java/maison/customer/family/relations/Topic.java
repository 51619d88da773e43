package maison.customer.family.relations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What one end of a relation may know of the other.
@Schema(name = "SharedTopic")
public enum Topic {
    /// Birthdays and anniversaries.
    OCCASIONS,
    WISHES,
    /// What they own and bought.
    PURCHASES,
    SIZES;

    private final String json = name().toLowerCase(Locale.ROOT);

    /// The word outside of Java.
    @JsonValue
    public String json() {
        return json;
    }

    @JsonCreator
    static Topic of(String json) {
        return Arrays.stream(values())
                .filter(each -> each.json.equals(json))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such topic"));
    }
}
