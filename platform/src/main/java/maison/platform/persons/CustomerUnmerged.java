package maison.platform.persons;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The part of customer-service's `maison.customer.unmerged.v1` that others use: they are two
/// people after all.
///
/// @param customerId who is separated, with all that was ever told with this id
/// @param from who had absorbed them
/// @param sales told with the other's id, and this one's all the same
public record CustomerUnmerged(
        UUID mergeId, UUID customerId, UUID from, Instant at, List<UUID> sales) {

    public static final String TYPE = "maison.customer.unmerged.v1";

    public CustomerUnmerged {
        Objects.requireNonNull(mergeId, "mergeId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(at, "at");
        sales = List.copyOf(sales);
    }
}
