package maison.customer.crm.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a file is written.
enum FileFormat {
    CSV,
    VCARD,
    JSON;

    /// The name outside of Java.
    @JsonValue
    String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FileFormat of(String json) {
        return valueOf(json.toUpperCase(Locale.ROOT));
    }
}
