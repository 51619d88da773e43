package maison.customer.permission.objection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a customer may object to, whatever they consented to.
public enum ObjectionKind {
    /// No promotional message over any channel (GDPR, article 21(2)).
    STOP_MARKETING,
    /// Nothing of theirs is sold to, or shared with, other companies (CCPA, section 1798.120).
    DO_NOT_SELL;

    private final String json = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// The kind outside of Java.
    @JsonValue
    public String json() {
        return json;
    }

    /// @throws IllegalArgumentException if there is no such kind
    @JsonCreator
    public static ObjectionKind of(String json) {
        for (var kind : values()) {
            if (kind.json.equals(json)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("must be stop-marketing or do-not-sell");
    }
}
