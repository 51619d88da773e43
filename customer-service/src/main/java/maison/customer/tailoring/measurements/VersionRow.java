package maison.customer.tailoring.measurements;

import java.time.Instant;
import java.util.UUID;
import maison.customer.tailoring.measurement.Taking.BaseVersion;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// A stored version of a set, still sealed.
///
/// @param withdrawn whether the set was, as far as is asked about
public record VersionRow(
        UUID setId,
        int version,
        UUID customerId,
        String template,
        int templateVersion,
        @Nullable BaseVersion base,
        String storeId,
        String takenBy,
        Sealed content,
        Instant at,
        Instant recordedAt,
        boolean withdrawn) {}
