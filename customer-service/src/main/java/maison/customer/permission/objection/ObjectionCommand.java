package maison.customer.permission.objection;

import java.time.Instant;
import java.util.UUID;

/// What can be done about a customer's objections.
public sealed interface ObjectionCommand {

    /// @param mechanism how they said so, such as `preference-centre`
    /// @param source where, such as a store or a web page
    record Raise(UUID customerId, ObjectionKind kind, String mechanism, String source, Instant at)
            implements ObjectionCommand {}

    /// The customer does not object any more.
    record Lift(UUID customerId, ObjectionKind kind, String mechanism, String source, Instant at)
            implements ObjectionCommand {}
}
