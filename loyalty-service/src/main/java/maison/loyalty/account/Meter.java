package maison.loyalty.account;

/// Turns the amounts of lines into points, one after the other, so that the lines' points add up to
/// the sale's: each line gets what it adds to the rounded sum.
final class Meter {

    private final Ratio ratio;
    private final boolean perLine;
    private final long most;
    private long amount;
    private long points;
    private long given;

    /// @param perLine whether each line is rounded; else their sum
    /// @param most it gives no more in all
    Meter(Ratio ratio, boolean perLine, long most) {
        this.ratio = ratio;
        this.perLine = perLine;
        this.most = most;
    }

    /// The points of the next line.
    long add(long minor) {
        if (perLine) {
            points += ratio.of(minor);
        } else {
            amount += minor;
            points = ratio.of(amount);
        }
        long before = given;
        given = Math.min(most, points);
        return given - before;
    }
}
