package maison.purchase.shopfront.item;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What can be said of the items of a category under one name.
///
/// @param values for a choice: what there is to choose from
/// @param min for numbers: at least this; null for no limit
/// @param max for numbers: at most this; null for no limit
/// @param decimals for a decimal: at most so many
/// @param unit for numbers: what they count, such as `ct` or `g/m2`
public record Attribute(
        String name,
        Type type,
        boolean required,
        List<String> values,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        int decimals,
        @Nullable String unit) {

    /// What an attribute's text stands for.
    public enum Type {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("choice")
        CHOICE,
        @JsonProperty("whole")
        WHOLE,
        @JsonProperty("decimal")
        DECIMAL,
        @JsonProperty("yes-no")
        YES_NO,
        @JsonProperty("date")
        DATE
    }

    // Short enough that no number in it can be expensive to compute with.
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

    public Attribute {
        values = values == null ? List.of() : List.copyOf(values);
        if (type == Type.CHOICE && values.isEmpty()) {
            throw new IllegalArgumentException("A choice without values: " + name);
        }
    }

    /// What is wrong with a text as this attribute's value; null for nothing.
    public @Nullable String faultOf(String text) {
        return switch (type) {
            case TEXT -> null;
            case CHOICE -> values.contains(text) ? null : "must be one of " + values;
            case YES_NO -> text.equals("yes") || text.equals("no") ? null : "must be yes or no";
            case DATE -> isDate(text) ? null : "must be a date such as 2026-03-14";
            case WHOLE -> faultOfNumber(text, 0);
            case DECIMAL -> faultOfNumber(text, decimals);
        };
    }

    /// The one way of writing a sound value, so that 1.50 and 1.5 are no change.
    public String canonical(String text) {
        return switch (type) {
            case TEXT, CHOICE, YES_NO, DATE -> text;
            case WHOLE, DECIMAL -> plain(text).toPlainString();
        };
    }

    private @Nullable String faultOfNumber(String text, int decimalsMax) {
        if (!NUMBER.matcher(text).matches()) {
            return "must be a number";
        }
        BigDecimal number = plain(text);
        if (number.scale() > decimalsMax) {
            return decimalsMax == 0
                    ? "must be a whole number"
                    : "must have at most " + decimalsMax + " decimals";
        }
        if (min != null && number.compareTo(min) < 0) {
            return "must be at least " + min.toPlainString();
        }
        return max != null && number.compareTo(max) > 0
                ? "must be at most " + max.toPlainString()
                : null;
    }

    private static BigDecimal plain(String text) {
        BigDecimal stripped = new BigDecimal(text).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException _) {
            return false;
        }
    }
}
