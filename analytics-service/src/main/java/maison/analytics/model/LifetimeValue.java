package maison.analytics.model;

/// What a customer is expected to spend over the coming months, discounted month by month to today.
///
/// @param months horizon, from now
/// @param monthlyRate discount per month: 0.01 takes one percent
public record LifetimeValue(int months, double monthlyRate) {

    public static final double WEEKS_PER_MONTH = 365.25 / 12 / 7;
    private static final int MONTHS_MAX = 120;

    public LifetimeValue {
        if (months < 1 || months > MONTHS_MAX) {
            throw new IllegalArgumentException("A horizon is 1 to 120 months, not " + months);
        }
        if (!(monthlyRate >= 0 && monthlyRate < 1)) {
            throw new IllegalArgumentException("A rate is in [0, 1), not " + monthlyRate);
        }
    }

    /// Discounted cash flow: each month's expected purchases, at the expected amount each.
    public double of(BuyingModel model, PurchaseHistory history, double expectedAmount) {
        double value = 0;
        double before = 0;
        double discount = 1;
        for (int month = 1; month <= months; month++) {
            double until = model.expectedPurchases(history, month * WEEKS_PER_MONTH);
            discount /= 1 + monthlyRate;
            value += (until - before) * expectedAmount * discount;
            before = until;
        }
        return value;
    }

    public double weeks() {
        return months * WEEKS_PER_MONTH;
    }
}
