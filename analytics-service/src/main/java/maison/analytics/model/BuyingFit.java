package maison.analytics.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The BG/NBD parameters that make a cohort most likely, and how far they may be trusted.
///
/// @param reason why the status is not [FitStatus#FITTED]; null when it is
/// @param bgNbd where the search ended; null if it never began
/// @param withoutLeaving what predictions are made with where leaving cannot be seen; null
///   otherwise
public record BuyingFit(
        FitStatus status,
        @Nullable String reason,
        @Nullable BgNbd bgNbd,
        @Nullable Nbd withoutLeaving,
        double logLikelihood) {

    static final int REPEAT_CUSTOMERS_MIN = 20;
    private static final int SAMPLE_KINDS = 5_000;

    /// What two more parameters must add to the log-likelihood over a model in which nobody leaves:
    /// half the 95 % point of chi-square with two degrees of freedom. Below it the drop-out
    /// parameters only follow noise.
    private static final double GAIN_MIN = 2.996;

    private static final double EDGE = 1e4;

    /// What predictions may be made with; empty where nothing can be trusted.
    public Optional<BuyingModel> usable() {
        return status == FitStatus.FITTED
                ? Optional.ofNullable(bgNbd)
                : Optional.ofNullable(withoutLeaving);
    }

    /// Fits by maximum likelihood from several starts; the same cohort gives the same bits.
    public static BuyingFit of(Cohort cohort) {
        if (cohort.repeatCustomers() < REPEAT_CUSTOMERS_MIN) {
            var reason =
                    "%d customers bought on more than one day; at least %d are needed"
                            .formatted(cohort.repeatCustomers(), REPEAT_CUSTOMERS_MIN);
            return new BuyingFit(FitStatus.INSUFFICIENT, reason, null, null, 0);
        }
        var sample = cohort.sample(Math.max(1, cohort.kinds() / SAMPLE_KINDS));
        double[] start = searchOver(sample).bestOf(starts(cohort.repeatRate()));
        var best = parametersOf(searchOver(cohort).climb(start));
        return judged(best, withoutLeaving(best, cohort), cohort);
    }

    private static Nbd withoutLeaving(BgNbd start, Cohort cohort) {
        double[] best =
                new LogSpaceSearch(point ->
                        new Nbd(point[0], point[1]).logLikelihood(cohort) / cohort.size())
                        .climb(new double[] {start.r(), start.alpha()});
        return new Nbd(best[0], best[1]);
    }

    private static LogSpaceSearch searchOver(Cohort cohort) {
        return new LogSpaceSearch(
                point -> parametersOf(point).logLikelihood(cohort) / cohort.size());
    }

    private static BgNbd parametersOf(double[] point) {
        return new BgNbd(point[0], point[1], point[2], point[3]);
    }

    private static List<double[]> starts(double rate) {
        double weeks = 1 / rate;
        return List.of(
                new double[] {0.25, 0.25 * weeks, 0.8, 2.5},
                new double[] {1, weeks, 1, 1},
                new double[] {1, weeks, 0.05, 5},
                new double[] {3, 3 * weeks, 2, 20});
    }

    private static BuyingFit judged(BgNbd best, Nbd limit, Cohort cohort) {
        double reached = best.logLikelihood(cohort);
        var edge = edgeOf(limit).or(() -> noLeaving(best, reached - limit.logLikelihood(cohort)));
        if (edge.isPresent()) {
            return new BuyingFit(FitStatus.BOUNDARY, edge.get(), best, limit, reached);
        }
        return edgeOf(best)
                .map(reason -> new BuyingFit(FitStatus.BOUNDARY, reason, best, null, reached))
                .orElseGet(() -> new BuyingFit(FitStatus.FITTED, null, best, null, reached));
    }

    private static Optional<String> noLeaving(BgNbd best, double gain) {
        return gain >= GAIN_MIN
                ? Optional.empty()
                : Optional.of(
                        ("a/(a+b) runs to 0 (%.1e): leaving adds %.2f to the log-likelihood where %.2f"
                                        + " would tell it from slow buying, so P(alive) is not given;"
                                        + " expected purchases are those of the limit in which nobody"
                                        + " leaves (NBD), an upper bound")
                                .formatted(best.a() / (best.a() + best.b()), gain, GAIN_MIN));
    }

    private static Optional<String> edgeOf(Nbd limit) {
        return limit.alpha() > EDGE || limit.r() > EDGE
                ? Optional.of(
                        "r and alpha run to infinity (%.1e, %.1e): all customers seem to buy at one rate"
                                .formatted(limit.r(), limit.alpha()))
                : Optional.empty();
    }

    private static Optional<String> edgeOf(BgNbd best) {
        double largest = Math.max(Math.max(best.r(), best.alpha()), Math.max(best.a(), best.b()));
        double smallest = Math.min(Math.min(best.r(), best.alpha()), Math.min(best.a(), best.b()));
        return largest > EDGE || smallest < 1 / EDGE
                ? Optional.of(
                        "a parameter runs to an edge (r %.1e, alpha %.1e, a %.1e, b %.1e)"
                                .formatted(best.r(), best.alpha(), best.a(), best.b()))
                : Optional.empty();
    }
}
