package maison.customer.family.household;

import java.time.Instant;
import java.util.UUID;

/// What can be asked of a household.
public sealed interface HouseholdCommand {

    record Join(UUID householdId, UUID customerId, Instant at) implements HouseholdCommand {}

    record Leave(UUID householdId, UUID customerId, Instant at) implements HouseholdCommand {}
}
