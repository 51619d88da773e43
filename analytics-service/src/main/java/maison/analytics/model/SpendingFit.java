package maison.analytics.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The Gamma-Gamma parameters that make the spending of one currency's customers most likely.
///
/// @param reason why the status is not [FitStatus#FITTED]; null when it is
/// @param customers how many it was fitted on
public record SpendingFit(
        FitStatus status,
        @Nullable String reason,
        @Nullable GammaGamma parameters,
        double logLikelihood,
        long customers) {

    private static final double EDGE = 1e4;
    private static final List<double[]> STARTS =
            List.of(
                    new double[] {1, 2, 1},
                    new double[] {6, 4, 0.5},
                    new double[] {2, 10, 5},
                    new double[] {20, 3, 0.1});

    /// What predictions may be made with: nothing at a boundary, where the mean does not exist or
    /// means nothing.
    public Optional<GammaGamma> usable() {
        return status == FitStatus.FITTED ? Optional.ofNullable(parameters) : Optional.empty();
    }

    /// Fits amounts of one currency; they are scaled to a mean of one, so that yen fit as well as
    /// dinars.
    public static SpendingFit of(Collection<Spending> customers) {
        int size = customers.size();
        if (size < BuyingFit.REPEAT_CUSTOMERS_MIN) {
            var reason =
                    "%d customers spent on more than one day; at least %d are needed"
                            .formatted(size, BuyingFit.REPEAT_CUSTOMERS_MIN);
            return new SpendingFit(FitStatus.INSUFFICIENT, reason, null, 0, size);
        }
        var sorted = customers.stream().sorted().toList();
        double unit = sorted.stream().mapToDouble(Spending::mean).sum() / size;
        var scaled =
                sorted.stream().map(one -> new Spending(one.days(), one.mean() / unit)).toList();
        var search =
                new LogSpaceSearch(point -> parametersOf(point, 1).logLikelihood(scaled) / size);
        double[] best = search.bestOf(STARTS);
        return judged(parametersOf(best, unit), best[2], sorted);
    }

    private static GammaGamma parametersOf(double[] point, double unit) {
        return new GammaGamma(point[0], point[1], point[2] * unit);
    }

    private static SpendingFit judged(GammaGamma best, double scaledGamma, List<Spending> sorted) {
        double reached = best.logLikelihood(sorted);
        var edge = edgeOf(best, scaledGamma);
        return new SpendingFit(
                edge.isPresent() ? FitStatus.BOUNDARY : FitStatus.FITTED,
                edge.orElse(null),
                best,
                reached,
                sorted.size());
    }

    private static Optional<String> edgeOf(GammaGamma best, double scaledGamma) {
        if (best.q() <= 1) {
            return Optional.of(
                    "q is %.3f, not above 1: the mean over all customers does not exist"
                            .formatted(best.q()));
        }
        if (Math.max(Math.max(best.p(), best.q()), scaledGamma) > EDGE) {
            return Optional.of(
                    "a parameter runs to infinity (p %.2e, q %.2e, gamma %.2e): amounts hardly differ"
                            .formatted(best.p(), best.q(), best.gamma()));
        }
        if (Math.min(best.p(), scaledGamma) < 1 / EDGE) {
            return Optional.of(
                    "a parameter runs to 0 (p %.2e, gamma %.2e)".formatted(best.p(), best.gamma()));
        }
        return Optional.empty();
    }
}
