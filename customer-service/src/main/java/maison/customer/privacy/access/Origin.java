package maison.customer.privacy.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who asked for an export.
@Schema(name = "AccessOrigin")
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
