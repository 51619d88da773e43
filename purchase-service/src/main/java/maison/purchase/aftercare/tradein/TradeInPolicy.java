package maison.purchase.aftercare.tradein;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What the house gives for pieces that come back as trade-ins, as data. A quote remembers the
/// version and every sum, so a new policy changes no quote.
///
/// @param version changes whenever anything else in it does
/// @param validDays for how many local days after its own a quote holds
/// @param rules in the order in which offers are shown
public record TradeInPolicy(
        String version, int validDays, Price price, Excluded excluded, List<Rule> rules) {

    private static final int WHOLE = 100;
    private static final int MONTHS_MAX = 1200;

    public TradeInPolicy {
        rules = List.copyOf(rules);
        require(validDays >= 0 && validDays <= 366, "A quote holds 0 to 366 days");
        require(
                rules.stream().map(Rule::name).distinct().count() == rules.size(),
                "Two rules have one name");
    }

    /// Whether the price that shares are taken of has the tax in it.
    ///
    /// @param withTax unless the store is named
    public record Price(boolean withTax, Map<String, Boolean> stores) {

        public Price {
            stores = Map.copyOf(stores);
        }

        boolean withTaxIn(String store) {
            return stores.getOrDefault(store, withTax);
        }
    }

    /// What is never taken.
    ///
    /// @param soldAsFinal whether pieces sold as final are among it
    public record Excluded(List<String> categories, List<String> skus, boolean soldAsFinal) {

        public Excluded {
            categories = List.copyOf(categories);
            skus = List.copyOf(skus);
        }
    }

    /// One way to an offer.
    ///
    /// @param source which pieces it is for
    /// @param categories none for all
    /// @param attributes what the piece must have, such as `stone` of `diamond`
    /// @param ages shares by age, the youngest first; older pieces are not taken. A piece from
    ///   elsewhere has the first
    /// @param conditions shares by condition; others are not taken
    /// @param minimumSpendPercent of what was paid: what one piece of the new sale must cost at
    ///   least. 0 if the credit may be had without a new sale
    /// @param identity whether a document must be shown
    /// @param atMost by currency; no bound where there is no entry
    public record Rule(
            String name,
            Source source,
            List<String> categories,
            Map<String, String> attributes,
            List<Age> ages,
            Map<String, Integer> conditions,
            int minimumSpendPercent,
            boolean identity,
            Map<String, BigDecimal> atMost) {

        public Rule {
            categories = List.copyOf(categories);
            attributes = Map.copyOf(attributes);
            ages = List.copyOf(ages);
            conditions = Map.copyOf(conditions);
            atMost = checked(atMost);
            require(!ages.isEmpty() && !conditions.isEmpty(), "A rule takes nothing: " + name);
            require(minimumSpendPercent >= 0, "Below zero: " + minimumSpendPercent);
            conditions.values().forEach(TradeInPolicy::requirePercent);
            for (int at = 1; at < ages.size(); at++) {
                require(
                        ages.get(at - 1).months() < ages.get(at).months(),
                        "Ages must grow: " + name);
            }
        }

        @Nullable Money atMost(CurrencyUnit currency) {
            BigDecimal bound = atMost.get(currency.getCode());
            return bound == null ? null : Money.of(currency, bound);
        }
    }

    /// A share until an age.
    ///
    /// @param months after the sale, on the store's calendar
    public record Age(int months, int percent) {

        public Age {
            require(months > 0 && months <= MONTHS_MAX, "Not an age in months: " + months);
            requirePercent(percent);
        }
    }

    /// No share is above the whole, so no credit is above what was paid.
    private static void requirePercent(int percent) {
        require(percent >= 0 && percent <= WHOLE, "Not a share in percent: " + percent);
    }

    private static void require(boolean sound, String fault) {
        if (!sound) {
            throw new IllegalArgumentException(fault);
        }
    }

    /// An amount that cannot be told in its currency stops the service at start-up.
    private static Map<String, BigDecimal> checked(Map<String, BigDecimal> amounts) {
        var sound = new HashMap<String, BigDecimal>();
        amounts.forEach((code, amount) -> {
            require(!Money.of(CurrencyUnit.of(code), amount).isNegative(), "Below zero: " + amount);
            sound.put(code, amount);
        });
        return Map.copyOf(sound);
    }
}
