package maison.customer.lifecycle.staying;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How many stays of a kind there are more, or fewer, by what changed in some people's trails.
public final class Tally {

    /// Stays that are counted together.
    ///
    /// @param leftOn null while they last, and then there is no next stage either
    public record Cell(
            String stage,
            String store,
            LocalDate enteredOn,
            @Nullable LocalDate leftOn,
            @Nullable String next) {

        static Cell of(Trail trail, Trail.Stay stay) {
            var left = stay.left();
            return new Cell(
                    stay.stage(),
                    trail.store(),
                    day(stay.entered()),
                    left == null ? null : day(left),
                    stay.next());
        }

        private static LocalDate day(Instant moment) {
            return LocalDate.ofInstant(moment, ZoneOffset.UTC);
        }
    }

    private Tally() {}

    /// What is to be added to the numbers; nothing for what stays as it is.
    public static Map<Cell, Integer> between(Collection<Trail> before, Collection<Trail> after) {
        var changes = new HashMap<Cell, Integer>();
        add(changes, before, -1);
        add(changes, after, 1);
        changes.values().removeIf(each -> each == 0);
        return changes;
    }

    private static void add(Map<Cell, Integer> changes, Collection<Trail> trails, int times) {
        for (Trail trail : trails) {
            for (var stay : trail.stays()) {
                changes.merge(Cell.of(trail, stay), times, Integer::sum);
            }
        }
    }
}
