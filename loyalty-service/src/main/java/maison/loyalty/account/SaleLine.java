package maison.loyalty.account;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A line of a sale.
///
/// @param netMinor after discount, before tax, in minor units
/// @param category for rules over categories
/// @param brand for rules over brands
public record SaleLine(
        String lineId,
        BigDecimal quantity,
        long netMinor,
        @Nullable String category,
        @Nullable String brand) {

    private static final int SHARED_ID_LENGTH = 3;

    public SaleLine {
        // Few values, many lines: sharing them keeps the cache of accounts small. Tills mostly
        // count
        // lines; longer ids may be anything and are not worth the table's memory.
        lineId = lineId.length() <= SHARED_ID_LENGTH ? lineId.intern() : lineId;
        quantity = quantity.compareTo(BigDecimal.ONE) == 0 ? BigDecimal.ONE : quantity;
        category = category == null ? null : category.intern();
        brand = brand == null ? null : brand.intern();
    }
}
