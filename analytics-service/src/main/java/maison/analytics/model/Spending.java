package maison.analytics.model;

/// What one customer spent on their repeat purchase days, refunds netted, in one currency.
///
/// @param days purchase days the mean is taken over; the first purchase day is left out, as the
///   model wants
/// @param mean net amount per such day
public record Spending(int days, double mean) implements Comparable<Spending> {

    public Spending {
        if (days < 1 || !(mean > 0) || Double.isInfinite(mean)) {
            throw new IllegalArgumentException(
                    "Spending is a positive mean over at least one day, not %s over %d"
                            .formatted(mean, days));
        }
    }

    @Override
    public int compareTo(Spending other) {
        int byDays = Integer.compare(days, other.days);
        return byDays != 0 ? byDays : Double.compare(mean, other.mean);
    }
}
