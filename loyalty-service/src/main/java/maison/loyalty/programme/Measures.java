package maison.loyalty.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What a member amounts to at one instant.
///
/// @param annualSpend spend of the window, in `1/scale` programme units
/// @param lifetimeSpend spend of all time, in `1/scale` programme units
/// @param transactions sales of the window
/// @param scale see [Programme#scale()]
public record Measures(long annualSpend, long lifetimeSpend, int transactions, long scale) {

    private static final int DECIMALS = 2;

    /// The exact value of a metric, in the unit rules are compared in.
    long exact(Metric metric) {
        return switch (metric) {
            case ANNUAL_SPEND -> annualSpend;
            case LIFETIME_SPEND -> lifetimeSpend;
            case TRANSACTIONS -> transactions;
        };
    }

    /// The value of a metric as people read it: spend with two decimals, rounded down.
    public BigDecimal shown(Metric metric) {
        return switch (metric) {
            case ANNUAL_SPEND -> units(annualSpend, RoundingMode.FLOOR);
            case LIFETIME_SPEND -> units(lifetimeSpend, RoundingMode.FLOOR);
            case TRANSACTIONS -> BigDecimal.valueOf(transactions);
        };
    }

    /// How much is missing to `least`, rounded up so that adding it is always enough.
    BigDecimal missing(Metric metric, long least) {
        long missing = Math.max(0, least - exact(metric));
        return metric == Metric.TRANSACTIONS
                ? BigDecimal.valueOf(missing)
                : units(missing, RoundingMode.CEILING);
    }

    private BigDecimal units(long scaled, RoundingMode rounding) {
        return BigDecimal.valueOf(scaled).divide(BigDecimal.valueOf(scale), DECIMALS, rounding);
    }
}
