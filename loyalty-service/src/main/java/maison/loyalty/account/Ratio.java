package maison.loyalty.account;

import java.math.BigInteger;

/// Points per minor unit as an exact fraction: no amount is ever rounded but into points.
///
/// @param halfUp whether half a point is a point
record Ratio(BigInteger numerator, BigInteger denominator, boolean halfUp) {

    /// The points for an amount; none for less than nothing.
    long of(long amount) {
        if (amount <= 0) {
            return 0;
        }
        BigInteger exact = BigInteger.valueOf(amount).multiply(numerator);
        return halfUp
                ? exact.multiply(BigInteger.TWO)
                        .add(denominator)
                        .divide(denominator.multiply(BigInteger.TWO))
                        .longValueExact()
                : exact.divide(denominator).longValueExact();
    }

    boolean isNothing() {
        return numerator.signum() == 0;
    }

    Ratio times(long more, long less) {
        return new Ratio(
                numerator.multiply(BigInteger.valueOf(more)),
                denominator.multiply(BigInteger.valueOf(less)),
                halfUp);
    }

    /// Whether so much is at least a sum.
    ///
    /// @param amount what this is a fraction of
    boolean reaches(long amount, long least) {
        return amount > 0
                && BigInteger.valueOf(amount)
                                .multiply(numerator)
                                .compareTo(BigInteger.valueOf(least).multiply(denominator))
                        >= 0;
    }
}
