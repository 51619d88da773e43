package maison.analytics.model;

import java.util.OptionalDouble;
import org.hipparchus.special.Gamma;

/// Ehrenberg's NBD: a Poisson buyer with a gamma-distributed rate, who never leaves.
///
/// It is what BG/NBD becomes when its drop-out probability goes to zero, so its expected purchases
/// are the limit of BG/NBD's and remain meaningful at that boundary; they are an upper bound, since
/// nobody is lost.
public record Nbd(double r, double alpha) implements BuyingModel {

    /// Logarithm of the likelihood of a cohort: the limit of BG/NBD's for a to 0.
    @Override
    public double logLikelihood(Cohort cohort) {
        double sum = 0;
        int repeats = -1;
        double common = 0;
        for (int row = 0; row < cohort.kinds(); row++) {
            if (cohort.repeats[row] != repeats) {
                repeats = cohort.repeats[row];
                common = Gamma.logGamma(r + repeats) - Gamma.logGamma(r) + r * Math.log(alpha);
            }
            double staying = -(r + repeats) * Math.log(alpha + cohort.ageWeeks[row]);
            sum += cohort.customers[row] * (common + staying);
        }
        return sum;
    }

    @Override
    public double expectedPurchases(PurchaseHistory history, double weeks) {
        return (r + history.repeats()) / (alpha + history.ageWeeks()) * weeks;
    }

    @Override
    public OptionalDouble probabilityAlive(PurchaseHistory history) {
        return OptionalDouble.empty();
    }
}
