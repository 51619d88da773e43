package maison.loyalty.programme;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a sale earns, and until when it is good.
///
/// @param minorPerPoint per currency, how many of its minor units make a point
/// @param excludedKinds lines for these earn nothing, such as `tip`
/// @param expiryMonths points are good to the end of the month this many months after the sale
public record EarningRules(
        Map<String, Long> minorPerPoint,
        Set<String> excludedKinds,
        int expiryMonths,
        StoreZones zones) {

    /// What lines of a sale may be for.
    public static final List<String> LINE_KINDS = List.of("goods", "service", "tip");

    public EarningRules {
        minorPerPoint = Map.copyOf(minorPerPoint);
        excludedKinds = Set.copyOf(excludedKinds);
    }

    /// Minor units for a point; 0 for a currency without a rate, which earns nothing.
    public long minorPerPoint(String currency) {
        return minorPerPoint.getOrDefault(currency, 0L);
    }

    /// The first instant at which points of a sale are gone: midnight after the last day of a month
    /// where the store is.
    public Instant expiryOf(Instant sale, String store) {
        ZonedDateTime local = sale.atZone(zones.of(store));
        return local.toLocalDate()
                .plusMonths(expiryMonths)
                .with(TemporalAdjusters.firstDayOfNextMonth())
                .atStartOfDay(local.getZone())
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
