package maison.customer.profile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.customer.ExternalReference;
import maison.customer.customer.Field;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// A customer's record as it is stored: nobody can be recognised from it.
///
/// @param version of the customer's stream, for the `ETag`
public record ProfileRow(
        UUID customerId,
        int version,
        Instant registeredAt,
        List<ExternalReference> externalReferences,
        @Nullable String language,
        Map<Field, Sealed> sealed,
        @Nullable Instant erasedAt) {

    /// Whether the person behind it was erased.
    public boolean erased() {
        return erasedAt != null;
    }
}
