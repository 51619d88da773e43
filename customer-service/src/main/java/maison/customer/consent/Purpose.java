package maison.customer.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Why a customer would be contacted, or what else they are asked for.
public enum Purpose {
    /// What they asked us to do: an order is ready, an appointment moved. Lawful without consent.
    SERVICE,
    MARKETING,
    LOYALTY,
    /// To keep and show photos of them and of what they have. Not a reason to contact anybody.
    PHOTOS;

    private final String json = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String json() {
        return json;
    }

    /// Whether nobody may be contacted for it unless they said yes.
    public boolean needsConsent() {
        return this != SERVICE;
    }

    /// Whether somebody can be contacted for it.
    public boolean isContact() {
        return this != PHOTOS;
    }

    @JsonCreator
    static Purpose of(String json) {
        for (var purpose : values()) {
            if (purpose.json.equals(json)) {
                return purpose;
            }
        }
        throw new IllegalArgumentException("must be service, marketing, loyalty or photos");
    }
}
