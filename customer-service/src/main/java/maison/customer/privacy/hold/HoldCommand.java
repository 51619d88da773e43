package maison.customer.privacy.hold;

import java.time.Instant;
import java.util.UUID;

/// What can be done about legal holds on a customer's data, and about an erasure that one holds up.
public sealed interface HoldCommand {

    /// Nothing of the customer may be erased until it is lifted.
    ///
    /// @param reason a code, such as `litigation`
    /// @param reference of the case, in the house's own books
    record Place(UUID customerId, UUID holdId, String reason, String reference, Instant at)
            implements HoldCommand {}

    /// @param reason a code: why it holds no more
    record Lift(UUID customerId, UUID holdId, String reason, Instant at) implements HoldCommand {}

    /// The erasure was asked for, and refused because of what holds.
    ///
    /// @param reason a code: why they are to be erased
    record HoldUp(UUID customerId, String reason, Instant at) implements HoldCommand {}

    /// Nobody asks for it any more.
    ///
    /// @param reason a code
    record Withdraw(UUID customerId, String reason, Instant at) implements HoldCommand {}
}
