package maison.customer.permission.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// Why a customer would be contacted, or what else they are asked for. The house may define
/// purposes of its own beside these five.
///
/// @param code in kebab case, at most 40 letters and digits
public record Purpose(String code) {

    // Before the constants, which are checked by it.
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /// What they asked us to do: an order is ready, an appointment moved. Lawful without consent.
    public static final Purpose SERVICE = new Purpose("service");

    /// What we would like to sell them.
    public static final Purpose MARKETING = new Purpose("marketing");

    /// Their points and tiers.
    public static final Purpose LOYALTY = new Purpose("loyalty");

    /// To keep and show photos of them and of what they have. Not a reason to contact anybody.
    public static final Purpose PHOTOS = new Purpose("photos");

    /// To keep and show scans of their body. Not a reason to contact anybody.
    public static final Purpose BODY_SCANS = new Purpose("body-scans");

    public Purpose {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "must be a purpose in kebab case, such as service, marketing or loyalty");
        }
    }

    /// The purpose outside of Java.
    @JsonValue
    public String json() {
        return code;
    }

    /// Whether nobody may be contacted for it unless they said yes.
    public boolean needsConsent() {
        return !equals(SERVICE);
    }

    /// Whether somebody can be contacted for it.
    public boolean isContact() {
        return !equals(PHOTOS) && !equals(BODY_SCANS);
    }

    /// @throws IllegalArgumentException if it is no code
    @JsonCreator
    public static Purpose of(String json) {
        return new Purpose(json);
    }
}
