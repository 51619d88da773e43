package maison.purchase.intake;

import java.math.BigDecimal;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The smallest coin of each currency whose cash the house rounds.
///
/// @param byCurrency ISO 4217 code to amount
public record CashSteps(Map<String, BigDecimal> byCurrency) {

    /// A house that rounds no cash.
    public static final CashSteps NONE = new CashSteps(Map.of());

    public CashSteps {
        byCurrency = Map.copyOf(byCurrency);
        byCurrency.forEach(CashSteps::check);
    }

    /// A coin that cannot be told in its currency stops the service at start-up.
    private static void check(String code, BigDecimal step) {
        if (!Money.of(CurrencyUnit.of(code), step).isPositive()) {
            throw new IllegalArgumentException("No coin: " + code + " " + step);
        }
    }

    @Nullable Money of(CurrencyUnit currency) {
        BigDecimal step = byCurrency.get(currency.getCode());
        return step == null ? null : Money.of(currency, step);
    }
}
