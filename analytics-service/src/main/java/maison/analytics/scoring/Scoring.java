package maison.analytics.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import maison.analytics.statistics.CustomerStatistics;

/// The bounds of the scores as of a day, and what else is measured over everybody.
///
/// @param recency bounds on the last purchase day, counted from 1970-01-01
/// @param frequency bounds on the number of purchase days
/// @param monetary bounds on what was spent and kept, by main currency
/// @param usualGapDays mean gap between two purchases of one customer
public record Scoring(
        int version,
        LocalDate asOf,
        long customers,
        Bounds recency,
        Bounds frequency,
        Map<String, Bounds> monetary,
        double usualGapDays) {

    private static final Bounds NONE = new Bounds(List.of());

    public Scoring {
        monetary = Map.copyOf(monetary);
    }

    public Scores of(CustomerStatistics one) {
        return new Scores(
                recency.score(BigDecimal.valueOf(one.lastDay().toEpochDay())),
                frequency.score(BigDecimal.valueOf(one.purchaseDays())),
                monetary.getOrDefault(one.money().currency(), NONE).score(one.money().kept()));
    }

    /// Days since the last purchase over the usual gap: the customer's own, drawn towards
    /// everybody's as if they had waited one more gap of that length. Rare buyers are so measured
    /// by their own rhythm.
    public double overdue(CustomerStatistics one) {
        var history = one.history(asOf);
        double gap = (usualGapDays + history.recencyDays()) / (1 + history.repeats());
        return gap <= 0 ? 0 : one.daysSinceLast(asOf) / gap;
    }
}
