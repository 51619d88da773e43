package maison.loyalty.account;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a sale was paid, as far as it matters to what it earns.
///
/// @param totalMinor what was to be paid in all, with tax, in minor units
/// @param others of that, what was not paid by money, by means such as `gift-card`
public record Paid(long totalMinor, Map<String, Long> others) {

    public Paid {
        others = Map.copyOf(others);
    }

    /// The part of a sale that was not paid by what earns nothing. It is the same for all lines and
    /// stays the same when some of them come back.
    ///
    /// @param paid null for money alone
    /// @param halfUp how points are rounded by it
    static Ratio earningShare(@Nullable Paid paid, Set<String> excluded, boolean halfUp) {
        long total = 1;
        long earning = 1;
        if (paid != null && paid.totalMinor() > 0) {
            total = paid.totalMinor();
            earning = total;
            for (String tender : excluded) {
                earning -= paid.others().getOrDefault(tender, 0L);
            }
        }
        return new Ratio(
                BigInteger.valueOf(Math.max(0, earning)), BigInteger.valueOf(total), halfUp);
    }
}
