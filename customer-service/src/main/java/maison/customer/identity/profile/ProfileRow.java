package maison.customer.identity.profile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.ExternalReference;
import maison.customer.identity.customer.Field;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// A customer's record as it is stored: nobody can be recognised from it.
///
/// @param version of the customer's stream, for the `ETag`
/// @param mergedInto whom this id stands for, if not for itself
/// @param shown whose values are this person's
/// @param joined whether other ids stand for this one
public record ProfileRow(
        UUID customerId,
        int version,
        Instant registeredAt,
        List<ExternalReference> externalReferences,
        @Nullable String language,
        Map<Field, Sealed> sealed,
        @Nullable Instant erasedAt,
        @Nullable UUID mergedInto,
        Shown shown,
        boolean joined) {

    /// The row as it would be after an event that changes whose values are shown.
    public ProfileRow after(CustomerEvent event) {
        return new ProfileRow(
                customerId,
                version,
                registeredAt,
                externalReferences,
                language,
                sealed,
                erasedAt,
                mergedInto,
                shown.with(event),
                joined);
    }

    /// Whether the person behind it was erased.
    public boolean erased() {
        return erasedAt != null;
    }
}
