package maison.customer.family.household;

import java.time.Instant;
import java.util.UUID;

/// Everything that can have happened to who lives together. Stored for good; ids only.
public sealed interface HouseholdEvent {

    UUID householdId();

    UUID customerId();

    Instant at();

    record MemberJoined(UUID householdId, UUID customerId, Instant at) implements HouseholdEvent {}

    record MemberLeft(UUID householdId, UUID customerId, Instant at) implements HouseholdEvent {}
}
