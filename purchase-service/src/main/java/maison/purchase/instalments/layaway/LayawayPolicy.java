package maison.purchase.instalments.layaway;

import java.math.BigDecimal;
import java.util.Map;
import maison.purchase.instalments.layaway.Terms.Default;
import maison.purchase.instalments.layaway.Terms.Fee;
import maison.purchase.instalments.layaway.Terms.Limits;
import maison.purchase.instalments.layaway.Terms.ServiceFee;
import maison.purchase.sales.sale.Amounts;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// The house's terms of layaways, as data.
///
/// @param version changes whenever anything else in it does
/// @param depositPercent the least share of the price that is paid at once
public record LayawayPolicy(
        String version,
        int depositPercent,
        Limits limits,
        Service serviceFee,
        Charge cancellation,
        Charge forfeiture,
        Default inDefault,
        boolean serviceFeeReturned) {

    private static final int WHOLE = 100;

    public LayawayPolicy {
        requirePercent(depositPercent);
        if (limits.instalmentsMax() < 1 || limits.daysMax() < 1 || limits.remindDays() < 0) {
            throw new IllegalArgumentException("Not limits: " + limits);
        }
        if (inDefault.missedInstalments() < 1 || inDefault.graceDays() < 0) {
            throw new IllegalArgumentException("Not a default: " + inDefault);
        }
    }

    /// The fee for keeping goods.
    ///
    /// @param byCurrency nothing where there is no entry
    public record Service(String sku, String description, Map<String, BigDecimal> byCurrency) {

        public Service {
            byCurrency = checked(byCurrency);
        }
    }

    /// What is kept of a layaway that ends early.
    ///
    /// @param percent of the goods that were not picked up
    /// @param atMost by currency; no bound where there is no entry
    public record Charge(int percent, Map<String, BigDecimal> atMost) {

        public Charge {
            requirePercent(percent);
            atMost = checked(atMost);
        }

        Fee in(CurrencyUnit currency) {
            BigDecimal bound = atMost.get(currency.getCode());
            return new Fee(percent, bound == null ? null : Money.of(currency, bound));
        }
    }

    /// The terms for goods of this price.
    public Terms termsFor(Amounts price) {
        CurrencyUnit currency = price.net().getCurrencyUnit();
        BigDecimal fee = serviceFee.byCurrency().getOrDefault(currency.getCode(), BigDecimal.ZERO);
        return new Terms(
                version,
                Terms.percentOf(price.total(), depositPercent),
                new ServiceFee(serviceFee.sku(), serviceFee.description(), Money.of(currency, fee)),
                limits,
                cancellation.in(currency),
                forfeiture.in(currency),
                inDefault,
                serviceFeeReturned);
    }

    private static void requirePercent(int percent) {
        if (percent < 0 || percent > WHOLE) {
            throw new IllegalArgumentException("Not a share in percent: " + percent);
        }
    }

    /// An amount that cannot be told in its currency stops the service at start-up.
    private static Map<String, BigDecimal> checked(Map<String, BigDecimal> amounts) {
        amounts.forEach((code, amount) -> {
            if (Money.of(CurrencyUnit.of(code), amount).isNegative()) {
                throw new IllegalArgumentException("Below zero: " + amount);
            }
        });
        return Map.copyOf(amounts);
    }
}
