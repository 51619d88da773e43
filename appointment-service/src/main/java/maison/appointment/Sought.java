package maison.appointment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where and when somebody wants to come, and for what.
///
/// @param customerId whose other visits must not be at the same time
public record Sought(String storeId, String serviceId, Instant start, @Nullable UUID customerId) {}
