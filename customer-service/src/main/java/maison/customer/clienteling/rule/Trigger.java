package maison.customer.clienteling.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/// What makes a task.
public enum Trigger {
    /// A sale to a customer.
    SALE,
    /// A bespoke order is handed over.
    DELIVERY,
    /// Each month, for everybody who has a personal shopper.
    MONTH,
    /// Each quarter, for the same.
    QUARTER,
    /// Each year, for the same.
    YEAR;

    private final String json = name().toLowerCase(Locale.ROOT);

    /// The word outside of Java.
    @JsonValue
    public String json() {
        return json;
    }

    /// Whether the clock makes it.
    public boolean isPeriod() {
        return this != SALE && this != DELIVERY;
    }

    /// The first day of the period that a day is in.
    ///
    /// @throws IllegalStateException if this is none
    public LocalDate periodOf(LocalDate day) {
        return switch (this) {
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> day.withDayOfYear(1);
            case SALE, DELIVERY -> throw new IllegalStateException("Not made by the clock");
        };
    }

    @JsonCreator
    static Trigger of(String json) {
        return Arrays.stream(values())
                .filter(each -> each.json.equals(json))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such trigger"));
    }
}
