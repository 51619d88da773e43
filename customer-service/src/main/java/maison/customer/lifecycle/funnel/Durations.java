package maison.customer.lifecycle.funnel;

import java.util.TreeMap;

/// How many days something took, and how often.
public final class Durations {

    private final TreeMap<Long, Long> counts = new TreeMap<>();

    void add(long days, long count) {
        counts.merge(days, count, Long::sum);
    }

    /// How often it happened.
    public long count() {
        return counts.values().stream().mapToLong(each -> each).sum();
    }

    /// The days that this share of them took at most, by nearest rank.
    ///
    /// @param percent 50 for the median
    public long days(int percent) {
        long rank = Math.ceilDiv(count() * percent, 100);
        long seen = 0;
        for (var each : counts.entrySet()) {
            seen += each.getValue();
            if (seen >= rank) {
                return each.getKey();
            }
        }
        throw new IllegalStateException("It never happened");
    }
}
