package maison.customer.crm.exporting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How an export is written.
enum ExportFormat {
    CSV("text/csv"),
    VCARD("text/vcard"),
    JSON("application/x-ndjson");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /// The name outside of Java.
    @JsonValue
    String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
