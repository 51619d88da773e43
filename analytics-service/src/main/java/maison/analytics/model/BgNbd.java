package maison.analytics.model;

import java.util.OptionalDouble;
import org.hipparchus.special.Gamma;

/// BG/NBD: buys at a gamma(r, alpha) distributed rate, and leaves after a purchase with a beta(a,
/// b) distributed probability.
///
/// Source: Fader, Hardie, Lee (2005), "Counting Your Customers" the Easy Way, Marketing Science
/// 24(2), equations 6 and 10; P(alive) from Fader, Hardie, Lee (2008), Computing P(alive) Using the
/// BG/NBD Model.
public record BgNbd(double r, double alpha, double a, double b) implements BuyingModel {

    /// At a = 1 the expectation is 0/0 with a finite limit; this close to it rounding would eat the
    /// digits.
    private static final double SINGULAR = 1e-5;

    public BgNbd {
        if (!(r > 0 && alpha > 0 && a > 0 && b > 0)) {
            throw new IllegalArgumentException(
                    "BG/NBD parameters are positive, not %s %s %s %s".formatted(r, alpha, a, b));
        }
    }

    /// Logarithm of the likelihood of a whole cohort.
    ///
    /// Everything that depends on the number of repeats alone is computed once per number, and the
    /// two ways a history can have come about (still buying, or gone after the last purchase) are
    /// added in log space.
    @Override
    public double logLikelihood(Cohort cohort) {
        double sum = 0;
        int repeats = -1;
        double common = 0;
        double leaving = 0;
        for (int row = 0; row < cohort.kinds(); row++) {
            if (cohort.repeats[row] != repeats) {
                repeats = cohort.repeats[row];
                common = logCommon(repeats);
                leaving = logLeaving(repeats);
            }
            double staying = -(r + repeats) * Math.log(alpha + cohort.ageWeeks[row]);
            double one = common + staying;
            if (repeats > 0) {
                double gone = leaving - (r + repeats) * Math.log(alpha + cohort.recencyWeeks[row]);
                one = common + logOfSum(staying, gone);
            }
            sum += cohort.customers[row] * one;
        }
        return sum;
    }

    private double logCommon(int repeats) {
        double survived =
                Gamma.logGamma(a + b)
                        + Gamma.logGamma(b + repeats)
                        - Gamma.logGamma(b)
                        - Gamma.logGamma(a + b + repeats);
        return survived + Gamma.logGamma(r + repeats) - Gamma.logGamma(r) + r * Math.log(alpha);
    }

    private double logLeaving(int repeats) {
        return repeats == 0 ? Double.NEGATIVE_INFINITY : Math.log(a) - Math.log(b + repeats - 1);
    }

    private static double logOfSum(double one, double other) {
        double larger = Math.max(one, other);
        return larger + Math.log1p(Math.exp(Math.min(one, other) - larger));
    }

    @Override
    public OptionalDouble probabilityAlive(PurchaseHistory history) {
        return OptionalDouble.of(1 / (1 + oddsOfHavingLeft(history)));
    }

    private double oddsOfHavingLeft(PurchaseHistory history) {
        if (history.repeats() == 0) {
            return 0;
        }
        double ratio =
                Math.log(alpha + history.ageWeeks()) - Math.log(alpha + history.recencyWeeks());
        return Math.exp(logLeaving(history.repeats()) + (r + history.repeats()) * ratio);
    }

    private double besideSingularity(int repeats) {
        if (Math.abs(a - 1) < SINGULAR) {
            return 1 + SINGULAR;
        }
        return Math.abs(a + b + repeats - 1) < SINGULAR ? a + 2 * SINGULAR : a;
    }

    @Override
    public double expectedPurchases(PurchaseHistory history, double weeks) {
        double leaving = besideSingularity(history.repeats());
        double z = weeks / (alpha + history.ageWeeks() + weeks);
        double c = leaving + b + history.repeats() - 1;
        // Euler's transformation of equation 10: (1-z)^(r+x) 2F1(r+x, b+x; c; z) = (1-z)^(a-1)
        // 2F1(...).
        double unspent =
                Math.pow(1 - z, leaving - 1)
                        * Hypergeometric.twoFOne(leaving + b - 1 - r, leaving - 1, c, z);
        double expected = c / (leaving - 1) * (1 - unspent);
        return Math.max(0, expected / (1 + oddsOfHavingLeft(history)));
    }
}
