package maison.customer.crm.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How far an import is.
enum ImportState {
    /// The dry run goes through it.
    CHECKING,
    /// It waits for somebody to look at the dry run, and to start it.
    CHECKED,
    RUNNING,
    COMPLETED,
    CANCELLED,
    /// Nobody started it in time.
    EXPIRED;

    /// The name outside of Java.
    @JsonValue
    String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState of(String json) {
        return valueOf(json.toUpperCase(Locale.ROOT));
    }
}
