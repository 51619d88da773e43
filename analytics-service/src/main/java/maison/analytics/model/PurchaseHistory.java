package maison.analytics.model;

/// What the buying model needs to know of one customer, in days; purchases of one local day count
/// once.
///
/// @param repeats purchase days after the first
/// @param recencyDays from the first purchase day to the last
/// @param ageDays from the first purchase day to the end of the observed window
public record PurchaseHistory(int repeats, int recencyDays, int ageDays)
        implements Comparable<PurchaseHistory> {

    static final double DAYS_PER_WEEK = 7;

    public PurchaseHistory {
        if (repeats < 0 || recencyDays < 0 || ageDays < recencyDays) {
            throw new IllegalArgumentException(
                    "No such history: %d repeats, last after %d of %d days"
                            .formatted(repeats, recencyDays, ageDays));
        }
        if ((repeats == 0) != (recencyDays == 0)) {
            throw new IllegalArgumentException(
                    "%d repeats cannot end after %d days".formatted(repeats, recencyDays));
        }
    }

    double recencyWeeks() {
        return recencyDays / DAYS_PER_WEEK;
    }

    double ageWeeks() {
        return ageDays / DAYS_PER_WEEK;
    }

    @Override
    public int compareTo(PurchaseHistory other) {
        int byRepeats = Integer.compare(repeats, other.repeats);
        if (byRepeats != 0) {
            return byRepeats;
        }
        int byRecency = Integer.compare(recencyDays, other.recencyDays);
        return byRecency != 0 ? byRecency : Integer.compare(ageDays, other.ageDays);
    }
}
