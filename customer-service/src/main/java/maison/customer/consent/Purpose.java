package maison.customer.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Why a customer would be contacted.
public enum Purpose {
    /// What they asked us to do: an order is ready, an appointment moved. Lawful without consent.
    SERVICE,
    MARKETING,
    LOYALTY;

    private final String json = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String json() {
        return json;
    }

    /// Whether nobody may be contacted for it unless they said yes.
    public boolean needsConsent() {
        return this != SERVICE;
    }

    @JsonCreator
    static Purpose of(String json) {
        for (var purpose : values()) {
            if (purpose.json.equals(json)) {
                return purpose;
            }
        }
        throw new IllegalArgumentException("must be service, marketing or loyalty");
    }
}
