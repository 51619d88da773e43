package maison.analytics.segment;

import java.util.Arrays;

/// How an input is held against a threshold.
public enum Comparison {
    AT_LEAST(">="),
    ABOVE(">"),
    AT_MOST("<="),
    BELOW("<");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    boolean holds(double actual, double threshold) {
        return switch (this) {
            case AT_LEAST -> actual >= threshold;
            case ABOVE -> actual > threshold;
            case AT_MOST -> actual <= threshold;
            case BELOW -> actual < threshold;
        };
    }

    /// @throws IllegalArgumentException if there is no such sign
    public static Comparison of(String sign) {
        return Arrays.stream(values())
                .filter(each -> each.sign.equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such comparison: " + sign));
    }
}
