package maison.customer.permission.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a customer would be contacted.
public enum Channel {
    EMAIL,
    SMS,
    WHATSAPP,
    PHONE;

    private final String json = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String json() {
        return json;
    }

    /// @throws IllegalArgumentException if there is no such channel
    @JsonCreator
    public static Channel of(String json) {
        for (var channel : values()) {
            if (channel.json.equals(json)) {
                return channel;
            }
        }
        throw new IllegalArgumentException("must be email, sms, whatsapp or phone");
    }
}
