package maison.purchase.sales.conflict;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import maison.purchase.sales.conflict.ConflictEvent.ConflictEased;
import maison.purchase.sales.conflict.ConflictEvent.ConflictFound;
import maison.purchase.sales.conflict.ConflictEvent.ConflictResolved;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What a decision needs to know about a conflict.
public sealed interface Conflict {

    /// Before it was found.
    record Unknown() implements Conflict {}

    /// Somebody should see to it.
    ///
    /// @param first how it was found
    /// @param acts all that are in it
    /// @param amount the money that is missing; null where none is
    record Open(ConflictFound first, Set<UUID> acts, @Nullable Money amount) implements Conflict {

        public Open {
            acts = Set.copyOf(acts);
        }

        Open with(ConflictFound more) {
            var all = new LinkedHashSet<>(acts);
            all.addAll(more.acts());
            return new Open(first, all, sum(amount, more.amount()));
        }

        Conflict with(ConflictEased eased) {
            Money part = eased.amount();
            if (part == null || amount == null || !part.isLessThan(amount)) {
                return new Settled(first, acts, null);
            }
            return new Open(first, acts, amount.minus(part));
        }

        private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            // A credit turned out to be in another currency, in which something else is missing.
            return one.isSameCurrency(other) ? one.plus(other) : other;
        }
    }

    /// Nobody need see to it any more.
    ///
    /// @param by the manager's word; null where it settled itself
    record Settled(ConflictFound first, Set<UUID> acts, @Nullable ConflictResolved by)
            implements Conflict {

        public Settled {
            acts = Set.copyOf(acts);
        }
    }

    /// The id of the conflict about a subject: whoever finds it finds the same one.
    static UUID idOf(ConflictKind kind, String subject) {
        return UUID.nameUUIDFromBytes(
                ("conflict " + kind + " " + subject).getBytes(StandardCharsets.UTF_8));
    }
}
