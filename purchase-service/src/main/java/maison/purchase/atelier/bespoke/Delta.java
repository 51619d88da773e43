package maison.purchase.atelier.bespoke;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/// By how much something is larger (above zero) or smaller (below), in a unit named beside it.
///
/// @param value without trailing zeros, so that 2 and 2.0 are the same
public record Delta(BigDecimal value) {

    /// Finer than any workshop measures.
    public static final int DECIMALS_MAX = 3;

    private static final BigDecimal LIMIT = new BigDecimal("10000");

    public Delta {
        BigDecimal stripped = value.stripTrailingZeros();
        value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a measure: " + value);
        }
    }

    /// As it is stored: decimal text.
    @JsonCreator
    static Delta of(String text) {
        return new Delta(new BigDecimal(text));
    }

    /// Whether a delta can be made of this number.
    public static boolean isValid(BigDecimal value) {
        return value.abs().compareTo(LIMIT) < 0
                && value.stripTrailingZeros().scale() <= DECIMALS_MAX;
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
