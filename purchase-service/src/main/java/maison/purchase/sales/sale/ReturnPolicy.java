package maison.purchase.sales.sale;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What may come back, and until when. A store's own terms go before the house's, a category's
/// before those for everything.
///
/// @param version names these rules in what they decide
/// @param house for stores that have no terms of their own
/// @param stores by store id
/// @param finalSale what never comes back
public record ReturnPolicy(
        String version, Terms house, Map<String, Terms> stores, FinalSale finalSale) {

    /// Takes back everything at any time: for what happened elsewhere and is only recorded here.
    public static final ReturnPolicy EVERYTHING =
            new ReturnPolicy(
                    "everything",
                    new Terms(null, Map.of()),
                    Map.of(),
                    new FinalSale(Set.of(), Set.of()));

    /// How many local days after the sale's a return may be; null for any number.
    public record Terms(@Nullable Integer days, Map<String, Integer> categories) {

        public Terms {
            categories = Map.copyOf(categories);
        }

        @Nullable Integer daysFor(@Nullable String category) {
            Integer own = category == null ? null : categories.get(category);
            return own == null ? days : own;
        }
    }

    /// What never comes back, beside lines that were sold as final.
    public record FinalSale(Set<String> categories, Set<String> skus) {

        public FinalSale {
            categories = Set.copyOf(categories);
            skus = Set.copyOf(skus);
        }
    }

    public ReturnPolicy {
        stores = Map.copyOf(stores);
    }

    boolean isFinal(SaleLine line) {
        if (equals(EVERYTHING)) {
            return false;
        }
        String category = line.item().category();
        return line.soldAsFinal()
                || finalSale.skus().contains(line.item().sku())
                || (category != null && finalSale.categories().contains(category));
    }

    /// The last local day on which the line may come back; null for no end.
    @Nullable LocalDate lastDay(SaleLine line, SaleEvent.SaleCompleted sale) {
        Terms own = stores.get(sale.register().storeId());
        Integer days = own == null ? null : own.daysFor(line.item().category());
        days = days == null ? house.daysFor(line.item().category()) : days;
        return days == null ? null : day(sale.occurredAt(), sale.zone()).plusDays(days);
    }

    static LocalDate day(Instant at, String zone) {
        return LocalDate.ofInstant(at, ZoneId.of(zone));
    }
}
