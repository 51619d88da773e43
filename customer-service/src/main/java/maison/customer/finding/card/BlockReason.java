package maison.customer.finding.card;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Why a card no longer stands for its owner.
public enum BlockReason {
    LOST,
    STOLEN,
    DAMAGED,
    GIVEN_BACK,
    /// Another card took its place.
    REPLACED;

    private final String json = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// The reason outside of Java, such as `given-back`.
    @JsonValue
    public String json() {
        return json;
    }
}
