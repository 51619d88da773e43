package maison.analytics.segment;

import java.util.Arrays;

/// What a rule may look at. The number may be unknown; then no condition on it holds.
public enum Input {
    /// Days on which the customer bought.
    PURCHASES("purchases"),
    /// From the first purchase to the as-of date.
    DAYS_SINCE_FIRST("daysSinceFirst"),
    /// From the last purchase to the as-of date.
    DAYS_SINCE_LAST("daysSinceLast"),
    /// Days since the last purchase over the customer's usual gap between purchases.
    OVERDUE("overdue"),
    RECENCY_SCORE("recencyScore"),
    FREQUENCY_SCORE("frequencyScore"),
    MONETARY_SCORE("monetaryScore"),
    /// P(alive) of the current model; unknown without a model, and at its boundary.
    PROBABILITY_ALIVE("probabilityAlive");

    private final String code;

    Input(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// @throws IllegalArgumentException if no input has that name
    public static Input of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such input: " + code));
    }
}
