package maison.customer.hold;

import java.time.Instant;
import java.util.UUID;

/// What can be done about legal holds on a customer's data.
public sealed interface HoldCommand {

    UUID holdId();

    /// Nothing of the customer may be erased until it is lifted.
    ///
    /// @param reason a code, such as `litigation`
    /// @param reference of the case, in the house's own books
    record Place(UUID customerId, UUID holdId, String reason, String reference, Instant at)
            implements HoldCommand {}

    /// @param reason a code: why it holds no more
    record Lift(UUID customerId, UUID holdId, String reason, Instant at) implements HoldCommand {}
}
