package maison.customer.crm.conflict;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.customer.identity.customer.Field;

/// Everything that can have happened where another system and we differ about a customer. Stored
/// for good; what the system said is ciphertext.
public sealed interface ConflictEvent {

    UUID customerId();

    String system();

    Instant at();

    /// The system sent other values, and ours stand: it has to hear ours again.
    record OursKept(UUID customerId, String system, List<Field> fields, Instant at)
            implements ConflictEvent {

        public OursKept {
            fields = List.copyOf(fields);
        }
    }

    /// Staff have to decide. Of the same field again, it takes the place of the one before.
    record ConflictKept(UUID customerId, String system, Theirs theirs, Instant at)
            implements ConflictEvent {}

    /// Both sides say the same by now.
    record ConflictPassed(UUID customerId, String system, UUID conflictId, Field field, Instant at)
            implements ConflictEvent {}

    /// Somebody decided.
    record ConflictSettled(
            UUID customerId,
            String system,
            UUID conflictId,
            Field field,
            Choice choice,
            String by,
            Instant at)
            implements ConflictEvent {}
}
