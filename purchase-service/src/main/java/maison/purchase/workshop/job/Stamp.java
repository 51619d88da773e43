package maison.purchase.workshop.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What every step of a job says of itself.
///
/// @param stepId chosen by the client, so that a repeat is recognised
/// @param customerId whose job it is, for whoever sees the step alone
/// @param storeId where it took place
/// @param occurredAt business time, from the till
public record Stamp(UUID stepId, @Nullable UUID customerId, String storeId, Instant occurredAt) {}
