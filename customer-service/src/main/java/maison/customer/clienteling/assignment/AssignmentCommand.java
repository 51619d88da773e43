package maison.customer.clienteling.assignment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be asked of who looks after a customer.
public sealed interface AssignmentCommand {

    /// @param from whose book the customer is taken from; null for whosever it is in
    /// @param reason a code; it is kept
    record Assign(
            UUID customerId,
            Care care,
            Carer to,
            @Nullable String from,
            Assigner by,
            String reason,
            Instant at)
            implements AssignmentCommand {}

    record End(UUID customerId, Care care, Assigner by, String reason, Instant at)
            implements AssignmentCommand {}

    /// Who looks after a customer, and in which store.
    record Carer(String associateId, String storeId) {}

    /// Who asks.
    ///
    /// @param manager whether they may take a customer from somebody
    record Assigner(String id, boolean manager) {}
}
