package maison.analytics.scoring;

import java.math.BigDecimal;
import java.util.List;

/// The smallest values that score 2, 3, 4 and 5; shorter where ties leave nobody for the highest
/// scores.
///
/// A customer scores s when at least (s-1) fifths of the customers lie strictly below them. So
/// equal customers score the same, whatever the order they are looked at in.
public record Bounds(List<BigDecimal> values) {

    public static final int SCORE_MAX = 5;

    public Bounds {
        values = List.copyOf(values);
        if (values.size() >= SCORE_MAX) {
            throw new IllegalArgumentException("There are four bounds at most, not " + values);
        }
    }

    public int score(BigDecimal value) {
        return 1 + (int) values.stream().filter(bound -> value.compareTo(bound) >= 0).count();
    }
}
