package maison.customer.tailoring.pattern;

import java.util.function.DoubleUnaryOperator;

/// Finds where a growing length reaches what it must be, so that seams fit exactly.
final class Solve {

    private static final int HALVINGS = 60;

    private Solve() {}

    /// @param length grows, or falls, with its argument
    /// @param what is drafted, for the message
    /// @throws CannotDraft if there is no such place between the two ends
    static double where(
            DoubleUnaryOperator length, double target, double low, double high, String what)
            throws CannotDraft {
        double atLow = length.applyAsDouble(low) - target;
        double atHigh = length.applyAsDouble(high) - target;
        if (atLow * atHigh > 0) {
            throw new CannotDraft("The " + what + " does not fit: look at its measures again");
        }
        double from = low;
        double to = high;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (from + to) / 2;
            if ((length.applyAsDouble(middle) - target) * atLow > 0) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return (from + to) / 2;
    }
}
