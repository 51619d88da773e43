package maison.purchase.sales.sale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// How much of something: pieces, metres, carats. Above zero, with at most [#DECIMALS_MAX]
/// decimals.
///
/// @param value without trailing zeros, so that 2 and 2.0 are the same quantity
public record Quantity(BigDecimal value) {

    /// Finer than any till counts.
    public static final int DECIMALS_MAX = 4;

    /// More than any till sells on one line.
    public static final BigDecimal MAX = new BigDecimal("1000000000");

    public Quantity {
        value = plain(value);
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a quantity: " + value);
        }
    }

    /// As it is stored: decimal text.
    @JsonCreator
    static Quantity of(String text) {
        return new Quantity(new BigDecimal(text));
    }

    /// Whether a quantity can be made of this number.
    public static boolean isValid(BigDecimal value) {
        return value.signum() > 0
                && value.compareTo(MAX) <= 0
                && value.stripTrailingZeros().scale() <= DECIMALS_MAX;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// Both together.
    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    /// What remains; null for nothing.
    ///
    /// @throws IllegalArgumentException if the other is more than this
    public @Nullable Quantity minusOrNull(Quantity other) {
        BigDecimal rest = value.subtract(other.value);
        return rest.signum() == 0 ? null : new Quantity(rest);
    }

    /// Whether this is more than the other.
    public boolean isMoreThan(Quantity other) {
        return value.compareTo(other.value) > 0;
    }

    /// The price of this many, rounded half up to the currency's minor unit.
    public Money at(Money unitPrice) {
        return unitPrice.multipliedBy(value, RoundingMode.HALF_UP);
    }

    /// What falls to this part of a whole, rounded half up to the minor unit.
    public Money shareOf(Money amount, Quantity whole) {
        // One division, after the multiplication: dividing first would round twice.
        BigDecimal share =
                amount.getAmount()
                        .multiply(value)
                        .divide(
                                whole.value,
                                amount.getCurrencyUnit().getDecimalPlaces(),
                                RoundingMode.HALF_UP);
        return Money.of(amount.getCurrencyUnit(), share);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
