package maison.loyalty.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A step of the ladder.
///
/// @param rule when it is earned; none for the entry tier, which everyone has
public record Tier(String name, @Nullable Rule rule, List<Benefit> benefits) {

    public Tier {
        benefits = List.copyOf(benefits);
    }

    boolean earnedBy(Measures measures) {
        return rule == null || rule.holds(measures);
    }
}
