package maison.customer.voice.recovery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a recovery ended.
public enum Outcome {
    APOLOGISED,
    REPAIRED,
    REPLACED,
    REFUNDED,
    NOT_REACHED,
    NOTHING_WRONG,
    OTHER;

    private final String json = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// The outcome outside of Java.
    @JsonValue
    public String json() {
        return json;
    }

    @JsonCreator
    static Outcome of(String json) {
        for (var outcome : values()) {
            if (outcome.json.equals(json)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException(
                "must be apologised, repaired, replaced, refunded, not-reached, nothing-wrong or"
                        + " other");
    }
}
