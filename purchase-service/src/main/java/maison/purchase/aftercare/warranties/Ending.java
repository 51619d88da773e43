package maison.purchase.aftercare.warranties;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A warranty that ends.
///
/// @param endsAt the end of its last day at the store
@Schema(
        name = "EndingWarranty",
        requiredProperties = {"warrantyId", "belongingId", "endsAt"})
record Ending(
        UUID warrantyId,
        UUID belongingId,
        @Nullable UUID ownerId,
        @Nullable String category,
        Instant endsAt) {}
