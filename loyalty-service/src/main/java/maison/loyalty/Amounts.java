package maison.loyalty;

import java.math.BigDecimal;
import java.util.Currency;
import maison.loyalty.programme.Reward.Worth;
import maison.platform.http.ProblemException;

/// Amounts of money between JSON and minor units.
public final class Amounts {

    // No certificate is worth so much, and sums stay far from the end of a long.
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

    private Amounts() {}

    /// In minor units of its currency.
    ///
    /// @throws ArithmeticException if it has more decimals than the currency
    public static long minor(Worth worth) {
        return new BigDecimal(worth.amount())
                .movePointRight(decimals(worth.currency()))
                .longValueExact();
    }

    /// An amount that somebody asked for.
    ///
    /// @param pointer where it stands
    /// @throws ProblemException 400 if it is no amount above 0
    public static long asked(Worth worth, String pointer) {
        try {
            if (new BigDecimal(worth.amount()).compareTo(LIMIT) < 0) {
                long minor = minor(worth);
                if (minor > 0) {
                    return minor;
                }
            }
        } catch (IllegalArgumentException | ArithmeticException _) {
            // Told below.
        }
        throw ProblemException.invalid(
                pointer, "must be an amount above 0 in whole minor units of an ISO 4217 currency");
    }

    /// With the currency's own decimals.
    public static Worth of(long minor, String currency) {
        return new Worth(BigDecimal.valueOf(minor, decimals(currency)).toPlainString(), currency);
    }

    private static int decimals(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
