package maison.analytics.model;

import java.util.List;
import java.util.Optional;
import org.hipparchus.special.Gamma;

/// Gamma-Gamma: each purchase is gamma(p, v) distributed, and v differs between customers as
/// gamma(q, gamma).
///
/// Source: Fader, Hardie (2013), The Gamma-Gamma Model of Monetary Value, equations 1a and 5.
///
/// @param gamma in the unit of the amounts
public record GammaGamma(double p, double q, double gamma) {

    public GammaGamma {
        if (!(p > 0 && q > 0 && gamma > 0)) {
            throw new IllegalArgumentException(
                    "Gamma-Gamma parameters are positive, not %s %s %s".formatted(p, q, gamma));
        }
    }

    /// Logarithm of the likelihood; the list must be sorted by days for each number of days to be
    /// worked once.
    double logLikelihood(List<Spending> customers) {
        double sum = 0;
        int days = 0;
        double common = 0;
        for (Spending one : customers) {
            if (one.days() != days) {
                days = one.days();
                common = logCommon(days);
            }
            sum +=
                    common
                            + (p * days - 1) * Math.log(one.mean())
                            - (p * days + q) * Math.log(gamma + days * one.mean());
        }
        return sum;
    }

    private double logCommon(int days) {
        return Gamma.logGamma(p * days + q)
                - Gamma.logGamma(p * days)
                - Gamma.logGamma(q)
                + q * Math.log(gamma)
                + p * days * Math.log(days);
    }

    /// Amount to expect of this customer's next purchase: their own mean, drawn towards
    /// everybody's.
    public double expectedAmount(Optional<Spending> spending) {
        return spending.map(own -> p * (gamma + own.days() * own.mean()) / (p * own.days() + q - 1))
                .orElseGet(this::populationMean);
    }

    /// The mean over all customers; exists for q > 1 only.
    double populationMean() {
        return p * gamma / (q - 1);
    }
}
