package maison.purchase.clients.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Parts of a whole as decimal text.
final class Shares {

    private static final int DECIMALS = 4;

    private Shares() {}

    /// Rounded half up to four decimals; null of nothing.
    static @Nullable String of(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? null
                : part.divide(whole, DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
}
