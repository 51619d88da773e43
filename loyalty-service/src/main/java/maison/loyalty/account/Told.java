package maison.loyalty.account;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import maison.loyalty.account.Counting.Considered;
import maison.loyalty.account.Counting.Failing;
import maison.loyalty.account.Reckoning.PromotionOutcome;
import maison.loyalty.programme.EarningRules;
import maison.loyalty.programme.Promotion;
import maison.loyalty.programme.Promotions.Stacking;
import maison.loyalty.programme.Unmet;

/// Puts into words what became of the promotions that were on when a sale was made.
record Told(Sale sale, EarningRules rules, Counting counting) {

    /// @param promotion one that was on
    PromotionOutcome outcome(Promotion promotion) {
        String name = promotion.promotion();
        for (PromotionPoints each : counting.promotions()) {
            if (each.promotion().equals(name)) {
                return new PromotionOutcome(name, each.points(), null);
            }
        }
        return new PromotionOutcome(name, 0, unmet(counting.considered(promotion)));
    }

    private Unmet unmet(Considered considered) {
        Failing failing = considered.failing();
        return failing == null
                ? outdone(considered.would())
                : unmet(considered.promotion(), failing);
    }

    private Unmet unmet(Promotion promotion, Failing failing) {
        return switch (failing) {
            case CURRENCY ->
                    new Unmet("currency", listed(rules.minorPerPoint().keySet()), sale.currency());
            case TENDERS ->
                    new Unmet(
                            "tenders",
                            "something paid otherwise than by "
                                    + listed(rules.base().excludedTenders()),
                            "nothing");
            case LINES -> new Unmet("lines", promotion.linesText(), "none");
            case MINIMUM -> belowMinimum(promotion);
        };
    }

    private Unmet belowMinimum(Promotion promotion) {
        long least = promotion.minimumMinor(sale.currency());
        return least == Promotion.OUT_OF_REACH
                ? new Unmet(
                        "minimum-spend",
                        "a currency of " + listed(promotion.minimumMinor().keySet()),
                        sale.currency())
                : new Unmet("minimum-spend", money(least), money(counting.earningFor(promotion)));
    }

    private String money(long minor) {
        int decimals = Currency.getInstance(sale.currency()).getDefaultFractionDigits();
        return BigDecimal.valueOf(minor, decimals).toPlainString() + " " + sale.currency();
    }

    private static String listed(Collection<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }

    private Unmet outdone(long would) {
        if (would == 0) {
            return new Unmet("whole-point", "1 point", "less than a point");
        }
        List<PromotionPoints> given = counting.promotions();
        return rules.promotions().stacking() == Stacking.BEST_WINS && !given.isEmpty()
                ? new Unmet(
                        "best-wins",
                        "more points than " + given.getFirst().promotion(),
                        Long.toString(would))
                : new Unmet(
                        "points-per-sale",
                        "room below the limit of " + rules.pointsPerSale(),
                        "none");
    }
}
