package maison.customer.registering;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The answer to a registration: no personal data, so it can be kept for a repeat of the request.
@Schema(name = "Registered")
record Registered(UUID customerId, Instant registeredAt, List<Warning> warnings) {}
