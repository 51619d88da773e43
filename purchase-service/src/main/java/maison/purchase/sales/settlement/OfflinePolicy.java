package maison.purchase.sales.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What a till may do while it cannot ask, by currency. Where there is no amount, there is no
/// limit.
///
/// A till obeys it by itself. What goes beyond it has happened all the same, so it is recorded, and
/// a manager hears of it.
///
/// @param hours how long a till may go on selling
/// @param storeCredit how much store credit one sale may take
/// @param refund how much one return may give back
public record OfflinePolicy(
        int hours, Map<String, BigDecimal> storeCredit, Map<String, BigDecimal> refund) {

    public OfflinePolicy {
        storeCredit = checked(storeCredit);
        refund = checked(refund);
    }

    /// A limit that cannot be told in its currency stops the service at start-up.
    private static Map<String, BigDecimal> checked(Map<String, BigDecimal> limits) {
        limits.forEach((code, limit) -> Money.of(CurrencyUnit.of(code), limit));
        return Map.copyOf(limits);
    }

    /// How much store credit one sale may take, by currency.
    public List<Money> storeCreditLimits() {
        return amounts(storeCredit);
    }

    /// How much one return may give back, by currency.
    public List<Money> refundLimits() {
        return amounts(refund);
    }

    private static List<Money> amounts(Map<String, BigDecimal> limits) {
        return limits.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> Money.of(CurrencyUnit.of(each.getKey()), each.getValue()))
                .toList();
    }

    /// Whether the till that sold this had been out of reach for longer than it may.
    boolean isTooLong(SaleCompleted sale) {
        return sale.offline() != null && isTooLong(sale.offline().since(), sale.occurredAt());
    }

    /// Whether a till may no longer act that has been out of reach since then.
    boolean isTooLong(Instant since, Instant at) {
        return at.isAfter(since.plus(hours, ChronoUnit.HOURS));
    }

    boolean isTooMuchCredit(Money amount) {
        return isAbove(storeCredit, amount);
    }

    boolean isTooMuchRefund(Money amount) {
        return isAbove(refund, amount);
    }

    private static boolean isAbove(Map<String, BigDecimal> limits, Money amount) {
        BigDecimal limit = limits.get(amount.getCurrencyUnit().getCode());
        return limit != null && amount.getAmount().compareTo(limit) > 0;
    }
}
