package maison.platform.persons;

import java.util.Objects;
import java.util.UUID;

/// The part of customer-service's `maison.customer.merged.v1` that others use: one customer turned
/// out to be another.
///
/// @param customerId who was absorbed; the id stays good for ever
/// @param into who survives, and may itself be absorbed by somebody
public record CustomerMerged(UUID mergeId, UUID customerId, UUID into) {

    public static final String TYPE = "maison.customer.merged.v1";

    public CustomerMerged {
        Objects.requireNonNull(mergeId, "mergeId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(into, "into");
    }
}
