package maison.loyalty.account;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A line of a sale.
///
/// @param netMinor after discount, before tax, in minor units
/// @param category for rules over categories
/// @param brand for rules over brands
/// @param kind what it is for, such as `tip`; null for goods
/// @param taxMinor in minor units; null for none, and where no programme counts tax
public record SaleLine(
        String lineId,
        BigDecimal quantity,
        long netMinor,
        @Nullable String category,
        @Nullable String brand,
        @Nullable String kind,
        @Nullable Long taxMinor) {

    private static final String GOODS = "goods";
    private static final int SHARED_ID_LENGTH = 3;

    public SaleLine {
        // Few values, many lines: sharing them keeps the cache of accounts small. Tills mostly
        // count lines; longer ids may be anything and are not worth the table's memory.
        lineId = lineId.length() <= SHARED_ID_LENGTH ? lineId.intern() : lineId;
        quantity = quantity.compareTo(BigDecimal.ONE) == 0 ? BigDecimal.ONE : quantity;
        category = category == null ? null : category.intern();
        brand = brand == null ? null : brand.intern();
        kind = kind == null || kind.equals(GOODS) ? null : kind.intern();
    }

    /// A line whose tax does not matter.
    public SaleLine(
            String lineId,
            BigDecimal quantity,
            long netMinor,
            @Nullable String category,
            @Nullable String brand,
            @Nullable String kind) {
        this(lineId, quantity, netMinor, category, brand, kind, null);
    }

    /// A line of goods.
    public SaleLine(
            String lineId,
            BigDecimal quantity,
            long netMinor,
            @Nullable String category,
            @Nullable String brand) {
        this(lineId, quantity, netMinor, category, brand, null);
    }

    /// What it is for; most lines are for goods.
    public String kindOrGoods() {
        return kind == null ? GOODS : kind;
    }

    /// What was paid for it, in minor units.
    ///
    /// @param withTax whether the tax counts
    long minor(boolean withTax) {
        return withTax && taxMinor != null ? netMinor + taxMinor : netMinor;
    }
}
