package maison.purchase.atelier.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// One entry of a list of orders; the order itself has the rest.
///
/// @param stage absent until it is accepted
/// @param daysLate how many days ago it was promised, in the store's own days; 0 for in time
/// @param total absent for artisans
/// @param paid absent for artisans
@Schema(
        requiredProperties = {
            "orderId",
            "customerId",
            "storeId",
            "productType",
            "state",
            "quotedAt",
            "daysLate"
        })
record OrderItem(
        UUID orderId,
        UUID customerId,
        String storeId,
        String productType,
        @Schema(enumeration = {"quoted", "making", "delivered", "cancelled"}) String state,
        @Nullable String stage,
        Instant quotedAt,
        @Nullable LocalDate promisedDate,
        long daysLate,
        @Nullable Money total,
        @Nullable Money paid) {}
