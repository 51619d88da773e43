package maison.loyalty.programme;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Points beside those that every sale earns: some times as many, or a number of them once.
///
/// @param extraThousandths by how many thousandths the points of its lines are raised: 1000 for
///   double points; 0 for one that gives a number of points
/// @param bonusPoints given once for a sale; 0 for one that multiplies
/// @param maxPoints it gives a sale no more; [EarningRules#NO_LIMIT] if none is set
/// @param stores where it is on; empty for all
/// @param categories of the lines it is for; empty for all
/// @param brands of the lines it is for; empty for all
/// @param minimumMinor per currency, what its lines must come to, in minor units; empty for any sum
///   in any currency
public record Promotion(
        String promotion,
        String description,
        long extraThousandths,
        long bonusPoints,
        long maxPoints,
        Schedule schedule,
        Set<String> stores,
        Set<String> categories,
        Set<String> brands,
        Map<String, Long> minimumMinor) {

    /// No sum meets it: the minimum in a currency for which none is set, where others have one.
    public static final long OUT_OF_REACH = Long.MAX_VALUE;

    public Promotion {
        stores = Set.copyOf(stores);
        categories = Set.copyOf(categories);
        brands = Set.copyOf(brands);
        minimumMinor = Map.copyOf(minimumMinor);
    }

    boolean isIn(String store) {
        return stores.isEmpty() || stores.contains(store);
    }

    /// Whether it is for a line. A line without a category is of none that is asked for.
    public boolean isFor(@Nullable String category, @Nullable String brand) {
        return (categories.isEmpty() || (category != null && categories.contains(category)))
                && (brands.isEmpty() || (brand != null && brands.contains(brand)));
    }

    /// What its lines must come to at least, in minor units.
    public long minimumMinor(String currency) {
        return minimumMinor.isEmpty() ? 0 : minimumMinor.getOrDefault(currency, OUT_OF_REACH);
    }

    /// Why it is not on at a store at an instant; null if it is.
    public @Nullable Unmet unmetAt(Instant sale, String store, ZoneId zone) {
        return isIn(store)
                ? schedule.unmetAt(LocalDateTime.ofInstant(sale, zone))
                : new Unmet("store", listed(stores), store);
    }

    /// What its lines have to be of.
    public String linesText() {
        String ofCategories = categories.isEmpty() ? "" : "category " + listed(categories);
        String ofBrands = brands.isEmpty() ? "" : "brand " + listed(brands);
        String both = ofCategories.isEmpty() || ofBrands.isEmpty() ? "" : " and ";
        String all = ofCategories + both + ofBrands;
        return all.isEmpty() ? "a line that earns" : "a line that earns, of " + all;
    }

    private static String listed(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }

    /// Whether both give the same to the same lines, whatever those come to.
    boolean givesAs(Promotion other) {
        return extraThousandths == other.extraThousandths
                && bonusPoints == other.bonusPoints
                && maxPoints == other.maxPoints;
    }

    /// Whether one line of one sale may bring both.
    boolean meets(Promotion other) {
        return shares(stores, other.stores)
                && shares(categories, other.categories)
                && shares(brands, other.brands)
                && shares(minimumMinor.keySet(), other.minimumMinor.keySet())
                && schedule.meets(other.schedule);
    }

    private static boolean shares(Set<String> one, Set<String> other) {
        return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
    }
}
