package maison.analytics.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import maison.analytics.model.PurchaseHistory;
import maison.analytics.model.Spending;

/// What is known of a customer's purchases, free of any clock.
///
/// @param purchaseDays local days with at least one purchase, over all currencies
/// @param money what was spent in the main currency
public record CustomerStatistics(
        UUID customerId,
        LocalDate firstDay,
        LocalDate lastDay,
        int purchaseDays,
        int sales,
        Money money) {

    /// @param days purchase days in this currency
    /// @param net after returns that name their sale
    /// @param firstDayNet of the first of these days
    /// @param unlinked returns that name no sale
    public record Money(
            String currency,
            int days,
            BigDecimal net,
            BigDecimal firstDayNet,
            BigDecimal unlinked) {

        /// What remains after all returns.
        public BigDecimal kept() {
            return net.subtract(unlinked);
        }

        /// Whether refunds, or free goods, leave no amount to tell the next purchase by.
        public boolean isUninformative() {
            return kept().signum() <= 0 || (days > 1 && repeatSpending().isEmpty());
        }

        /// Spending on the days after the first; empty if there is none, or refunds leave nothing
        /// of it.
        ///
        /// A return that names no sale lowers all days in proportion, since nobody knows which it
        /// undoes.
        public Optional<Spending> repeatSpending() {
            BigDecimal repeats = net.subtract(firstDayNet);
            if (days < 2 || repeats.signum() <= 0 || kept().signum() <= 0) {
                return Optional.empty();
            }
            double keptShare = kept().divide(net, MathContext.DECIMAL64).doubleValue();
            return Optional.of(
                    new Spending(days - 1, repeats.doubleValue() * keptShare / (days - 1)));
        }
    }

    /// What the buying model sees at the end of a day; a purchase after it moves that day on.
    public PurchaseHistory history(LocalDate asOf) {
        return new PurchaseHistory(
                purchaseDays - 1, daysBetween(firstDay, lastDay), daysSinceFirst(asOf));
    }

    public int daysSinceFirst(LocalDate asOf) {
        return daysBetween(firstDay, asOf.isBefore(lastDay) ? lastDay : asOf);
    }

    public int daysSinceLast(LocalDate asOf) {
        return Math.max(0, daysBetween(lastDay, asOf));
    }

    private static int daysBetween(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    /// Reads a row of `customer_statistics`.
    public static CustomerStatistics read(ResultSet row) throws SQLException {
        return new CustomerStatistics(
                row.getObject("customer_id", UUID.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("purchase_days"),
                row.getInt("sales"),
                new Money(
                        row.getString("currency"),
                        row.getInt("currency_days"),
                        row.getBigDecimal("net"),
                        row.getBigDecimal("first_day_net"),
                        row.getBigDecimal("unlinked")));
    }
}
