package maison.purchase.sales.settlement;

import java.math.BigDecimal;
import java.util.Map;
import maison.purchase.sales.approval.Deed;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Up to which amounts staff act without a manager, by currency. Where there is no amount, there is
/// no limit.
///
/// @param approvalMinutes how long a manager's approval can be used
public record Limits(
        int approvalMinutes,
        Map<String, BigDecimal> refund,
        Map<String, BigDecimal> override,
        Map<String, BigDecimal> undo,
        Map<String, BigDecimal> move) {

    public Limits {
        refund = checked(refund);
        override = checked(override);
        undo = checked(undo);
        move = checked(move);
    }

    /// A limit that cannot be told in its currency stops the service at start-up.
    private static Map<String, BigDecimal> checked(Map<String, BigDecimal> limits) {
        limits.forEach((code, limit) -> Money.of(CurrencyUnit.of(code), limit));
        return Map.copyOf(limits);
    }

    boolean needManager(Deed deed, Money amount) {
        Map<String, BigDecimal> limits =
                switch (deed) {
                    case REFUND -> refund;
                    case OVERRIDE -> override;
                    case VOID -> undo;
                    case MOVE -> move;
                };
        BigDecimal limit = limits.get(amount.getCurrencyUnit().getCode());
        return limit != null && amount.getAmount().compareTo(limit) > 0;
    }
}
