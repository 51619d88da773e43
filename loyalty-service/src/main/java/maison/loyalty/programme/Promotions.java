package maison.loyalty.programme;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// What is given beside the points that every sale earns.
///
/// @param list in the order of the programme: of two that give the same, the first wins
public record Promotions(Stacking stacking, List<Promotion> list) {

    /// What happens where several are for one sale.
    public enum Stacking implements Worded {
        /// The one that gives the sale most.
        BEST_WINS("best-wins"),
        /// All of them.
        ADD_UP("add-up");

        private final String word;

        Stacking(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /// A programme without any.
    public static final Promotions NONE = new Promotions(Stacking.BEST_WINS, List.of());

    public Promotions {
        list = List.copyOf(list);
    }

    /// Those that are on.
    List<Promotion> at(Instant sale, String store, ZoneId zone) {
        List<Promotion> on = List.of();
        LocalDateTime local = null;
        for (Promotion each : list) {
            if (each.isIn(store)) {
                local = local == null ? LocalDateTime.ofInstant(sale, zone) : local;
                if (each.schedule().failingAt(local) == null) {
                    on = on.isEmpty() ? new ArrayList<>(1) : on;
                    on.add(each);
                }
            }
        }
        return on;
    }
}
