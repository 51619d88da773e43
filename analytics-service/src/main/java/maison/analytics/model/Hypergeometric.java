package maison.analytics.model;

/// Gauss's hypergeometric function 2F1 for 0 <= z < 1, by its power series.
///
/// Source: NIST Digital Library of Mathematical Functions, 15.2.1 (the series) and 15.8.1 (Euler's
/// transformation, which [BgNbd] applies by hand so that the parameters summed here stay small and
/// nothing overflows however many purchases a customer made).
final class Hypergeometric {

    private static final int TERMS_MAX = 100_000;
    private static final double PRECISION = 1e-16;

    private Hypergeometric() {}

    /// @throws ArithmeticException if the series has not settled within its bound, or c is zero or
    ///   a negative integer
    static double twoFOne(double a, double b, double c, double z) {
        if (!(z >= 0 && z < 1)) {
            throw new ArithmeticException("2F1 is summed for 0 <= z < 1 only, not " + z);
        }
        if (c <= 0 && c == Math.rint(c)) {
            throw new ArithmeticException("2F1 has a pole at c = " + c);
        }
        double term = 1;
        double sum = 1;
        for (int n = 0; n < TERMS_MAX; n++) {
            term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            sum += term;
            // Terms may grow before they shrink: only a small term that also shrinks ends the sum.
            if (Math.abs(term) <= PRECISION * Math.abs(sum) && n > -c && shrinks(a, b, c, z, n)) {
                return sum;
            }
        }
        throw new ArithmeticException(
                "2F1(%s, %s; %s; %s) did not settle in %d terms".formatted(a, b, c, z, TERMS_MAX));
    }

    private static boolean shrinks(double a, double b, double c, double z, int n) {
        double m = n + 1.0;
        return Math.abs((a + m) * (b + m) * z) < Math.abs((c + m) * (m + 1));
    }
}
