package maison.analytics.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/// Maximises a function of positive parameters with Hipparchus's Nelder-Mead, in the parameters'
/// logarithms.
final class LogSpaceSearch {

    /// Parameters stay within exp(-16) .. exp(16): outside, a likelihood is flat to rounding.
    static final double LOG_LIMIT = 16;

    private static final int EVALUATIONS_MAX = 4_000;
    private static final int RESTARTS_MAX = 6;
    private static final double PRECISION = 1e-12;
    private static final double SETTLED = 1e-10;

    private final ToDoubleFunction<double[]> goal;

    LogSpaceSearch(ToDoubleFunction<double[]> goal) {
        this.goal = goal;
    }

    /// The best point found from any of the starts.
    double[] bestOf(List<double[]> starts) {
        return starts.stream()
                .map(this::climb)
                .max(Comparator.comparingDouble(goal))
                .orElseThrow(() -> new IllegalArgumentException("No start to climb from"));
    }

    /// A simplex can collapse before it arrives, so each climb is begun anew where the last one
    /// ended.
    double[] climb(double[] start) {
        double[] best = Arrays.stream(start).map(Math::log).toArray();
        double reached = valueAt(best);
        for (int restart = 0; restart < RESTARTS_MAX; restart++) {
            double[] found = climbOnce(best);
            double value = valueAt(found);
            if (value <= reached) {
                break;
            }
            best = found;
            boolean settled = value - reached <= SETTLED * (1 + Math.abs(value));
            reached = value;
            if (settled) {
                break;
            }
        }
        return exp(best);
    }

    /// Along the ridge of a boundary no simplex settles; then the best point it visited counts.
    private double[] climbOnce(double[] logs) {
        var visited = new BestVisited();
        try {
            return new SimplexOptimizer(new SimpleValueChecker(PRECISION, PRECISION))
                    .optimize(
                            new MaxEval(EVALUATIONS_MAX),
                            new ObjectiveFunction(visited),
                            GoalType.MAXIMIZE,
                            new InitialGuess(logs),
                            new NelderMeadSimplex(logs.length, 0.5))
                    .getPoint();
        } catch (MathIllegalStateException _) {
            return visited.point;
        }
    }

    private final class BestVisited implements MultivariateFunction {
        private double value = Double.NEGATIVE_INFINITY;
        private double[] point = {};

        @Override
        public double value(double[] logs) {
            double here = valueAt(logs);
            if (here > value) {
                value = here;
                point = logs.clone();
            }
            return here;
        }
    }

    private double valueAt(double[] logs) {
        if (Arrays.stream(logs).anyMatch(log -> Math.abs(log) > LOG_LIMIT)) {
            return -Double.MAX_VALUE;
        }
        double value = goal.applyAsDouble(exp(logs));
        return Double.isFinite(value) ? value : -Double.MAX_VALUE;
    }

    private static double[] exp(double[] logs) {
        return Arrays.stream(logs).map(Math::exp).toArray();
    }
}
