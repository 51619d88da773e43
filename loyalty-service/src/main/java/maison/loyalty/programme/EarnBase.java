package maison.loyalty.programme;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What of a sale earns.
///
/// @param withTax whether the tax earns too
/// @param excludedKinds lines for these earn nothing, such as `tip`
/// @param excludedCategories lines of these earn nothing
/// @param excludedBrands lines of these earn nothing
/// @param excludedTenders the share of a sale that was paid with these earns nothing, such as
///   `gift-card`
public record EarnBase(
        boolean withTax,
        Set<String> excludedKinds,
        Set<String> excludedCategories,
        Set<String> excludedBrands,
        Set<String> excludedTenders) {

    /// What lines of a sale may be for.
    public static final List<String> LINE_KINDS = List.of("goods", "service", "tip");

    /// The means of payment that a sale tells of: all but cash, card, bank transfer and cheque.
    public static final List<String> TENDERS =
            List.of(
                    "gift-card",
                    "store-credit",
                    "certificate",
                    "wallet",
                    "other",
                    "deposit",
                    "trade-in",
                    "exchange");

    public EarnBase {
        excludedKinds = Set.copyOf(excludedKinds);
        excludedCategories = Set.copyOf(excludedCategories);
        excludedBrands = Set.copyOf(excludedBrands);
        excludedTenders = Set.copyOf(excludedTenders);
    }

    /// Whether a line earns.
    ///
    /// @param kind one of [#LINE_KINDS]
    public boolean isFor(String kind, @Nullable String category, @Nullable String brand) {
        return !excludedKinds.contains(kind)
                && (category == null || !excludedCategories.contains(category))
                && (brand == null || !excludedBrands.contains(brand));
    }

    /// Whether only the kind of a line decides, and nothing else of the sale.
    boolean byKindOnly() {
        return !withTax
                && excludedCategories.isEmpty()
                && excludedBrands.isEmpty()
                && excludedTenders.isEmpty();
    }
}
