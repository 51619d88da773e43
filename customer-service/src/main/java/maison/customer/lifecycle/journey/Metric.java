package maison.customer.lifecycle.journey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/// What a stage can ask about a customer. Nothing is known of a day that never was: then no
/// condition on it holds.
public enum Metric {
    VISITS("visits"),
    /// Those that were not brought back as a whole.
    PURCHASES("purchases"),
    DAYS_SINCE_PURCHASE("daysSincePurchase"),
    /// Since the last visit or purchase.
    DAYS_SINCE_SEEN("daysSinceSeen"),
    /// Between the last purchase and the one before.
    DAYS_BEFORE_PURCHASE("daysBeforePurchase");

    private final String json;

    Metric(String json) {
        this.json = json;
    }

    @JsonValue
    public String json() {
        return json;
    }

    /// Whether it grows while nothing happens.
    boolean byTheClock() {
        return this == DAYS_SINCE_PURCHASE || this == DAYS_SINCE_SEEN;
    }

    /// Whether it is how often something happened.
    boolean counts() {
        return this == VISITS || this == PURCHASES;
    }

    /// @throws IllegalArgumentException for any other word
    @JsonCreator
    public static Metric of(String json) {
        return Arrays.stream(values())
                .filter(each -> each.json.equals(json))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such metric"));
    }
}
