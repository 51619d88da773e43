package maison.customer.identity.registering;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.customer.finding.duplicates.Duplicates.Candidate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The answer to a registration: no personal data, so it can be kept for a repeat of the request.
@Schema(name = "Registered")
record Registered(
        UUID customerId,
        Instant registeredAt,
        List<Warning> warnings,
        @Schema(
                        description =
                                "At most five customers who may be the same person, the most alike"
                                        + " first; ask `/v1/customers/{id}/duplicates` for their names")
                List<Candidate> duplicates) {}
