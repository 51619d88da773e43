package maison.loyalty.programme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a sale earns, from when on it can be used, and until when it is good.
///
/// @param minorPerPoint per currency, how many of its minor units make a point
/// @param pointsPerSale no sale earns more; [#NO_LIMIT] if none is set
/// @param pendingDays how many days after the sale its points can be used
public record EarningRules(
        Map<String, Long> minorPerPoint,
        EarnBase base,
        Rounding rounding,
        Promotions promotions,
        long pointsPerSale,
        int pendingDays,
        Expiry expiry,
        StoreZones zones) {

    /// More than any sale earns.
    public static final long NO_LIMIT = Long.MAX_VALUE;

    public EarningRules {
        minorPerPoint = Map.copyOf(minorPerPoint);
    }

    /// Minor units for a point; 0 for a currency without a rate, which earns nothing.
    public long minorPerPoint(String currency) {
        return minorPerPoint.getOrDefault(currency, 0L);
    }

    /// Lines for these earn nothing.
    public Set<String> excludedKinds() {
        return base.excludedKinds();
    }

    /// Whether the rate and the kinds of lines that earn nothing say all about a sale that no
    /// promotion is for. Most programmes and sales are like that, and are counted in one pass.
    public boolean plain() {
        return rounding == Rounding.FLOOR_PER_SALE
                && pointsPerSale == NO_LIMIT
                && base.byKindOnly();
    }

    /// The promotions that are on at a store at an instant.
    public List<Promotion> promotionsAt(Instant sale, String store) {
        return promotions.list().isEmpty()
                ? List.of()
                : promotions.at(sale, store, zones.of(store));
    }

    /// The first instant at which points of a sale are gone.
    public Instant expiryOf(Instant sale, String store) {
        return expiry.after(sale.atZone(zones.of(store)));
    }

    /// From when on the points of a sale can be used, at the hour of the sale where the store is;
    /// null for at once.
    public @Nullable Instant usableFrom(Instant sale, String store) {
        return pendingDays == 0
                ? null
                : sale.atZone(zones.of(store)).plusDays(pendingDays).toInstant();
    }
}
