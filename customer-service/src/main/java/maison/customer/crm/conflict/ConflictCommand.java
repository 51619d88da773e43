package maison.customer.crm.conflict;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.identity.customer.Field;

/// What can be asked of a customer's conflicts.
public sealed interface ConflictCommand {

    /// What became of a change that another system sent.
    ///
    /// @param kept where our value stands, so that the system has to hear it again
    /// @param asked what staff have to decide
    /// @param agreed the conflicts about fields of which both sides say the same by now
    record Weigh(
            UUID customerId,
            String system,
            List<Field> kept,
            List<Theirs> asked,
            Set<UUID> agreed,
            Instant at)
            implements ConflictCommand {

        public Weigh {
            kept = List.copyOf(kept);
            asked = List.copyOf(asked);
            agreed = Set.copyOf(agreed);
        }
    }

    record Settle(UUID conflictId, Choice choice, String by, Instant at)
            implements ConflictCommand {}
}
