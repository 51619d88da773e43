package maison.purchase.aftercare.belongings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A piece in a list.
///
/// @param saleId absent for a piece bought elsewhere
/// @param marks serial and certificate numbers, hallmarks
@Schema(
        name = "BelongingItem",
        requiredProperties = {"belongingId", "storeId", "acquiredAt", "quantity", "marks"})
record BelongingItem(
        UUID belongingId,
        @Nullable UUID saleId,
        String storeId,
        Instant acquiredAt,
        @Nullable String sku,
        @Nullable String description,
        @Nullable String category,
        @Nullable String brand,
        String quantity,
        List<Details.Mark> marks) {}
