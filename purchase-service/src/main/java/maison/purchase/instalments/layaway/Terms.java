package maison.purchase.instalments.layaway;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What was agreed with the client when the goods were laid away; later changes of the policy do
/// not touch it.
///
/// @param policy the version of the policy
/// @param leastDeposit the least that is paid at once
/// @param serviceFee for keeping the goods; charged with the last pick-up
/// @param limits how far the instalments may be spread
/// @param cancellation what is kept if the client gives up
/// @param forfeiture what is kept if the client does not pay
/// @param serviceFeeReturned whether the service fee is not kept when the layaway ends early
public record Terms(
        String policy,
        Money leastDeposit,
        ServiceFee serviceFee,
        Limits limits,
        Fee cancellation,
        Fee forfeiture,
        Default inDefault,
        boolean serviceFeeReturned) {

    private static final int PERCENT_DIGITS = 2;

    /// A charge without tax, as the receipt prints it.
    public record ServiceFee(String sku, String description, Money amount) {}

    /// @param instalmentsMax how many there may be
    /// @param daysMax how many days after the opening the last may be due
    /// @param remindDays how many days before it is due a client is to hear of an instalment
    public record Limits(int instalmentsMax, int daysMax, int remindDays) {}

    /// A share of the price of the goods that were not picked up.
    ///
    /// @param atMost null for no bound
    public record Fee(int percent, @Nullable Money atMost) {

        Money of(Money goods) {
            Money share = percentOf(goods, percent);
            return atMost != null && share.isGreaterThan(atMost) ? atMost : share;
        }
    }

    /// When the house may give up waiting: so many instalments are missed and the oldest of them
    /// for more than so many days, or everything was due more than so many days ago.
    public record Default(int missedInstalments, int graceDays) {}

    /// A share in percent, rounded half up to the currency's minor unit.
    static Money percentOf(Money amount, int percent) {
        return amount.multipliedBy(
                BigDecimal.valueOf(percent, PERCENT_DIGITS), RoundingMode.HALF_UP);
    }
}
