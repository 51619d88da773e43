package maison.purchase.sales.conflict;

import java.time.Instant;
import maison.purchase.sales.conflict.ConflictEvent.ConflictFound;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What a conflict can be asked to do.
public sealed interface ConflictCommand {

    /// Be there, with one more act.
    record FindConflict(ConflictFound facts) implements ConflictCommand {}

    /// Be settled by what came later, if it is there.
    ///
    /// @param amount so much of it; null for all
    record EaseConflict(Instant occurredAt, @Nullable Money amount) implements ConflictCommand {}

    /// Be settled by a manager.
    record ResolveConflict(Instant occurredAt, String reason, String resolvedBy)
            implements ConflictCommand {}
}
