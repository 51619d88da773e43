package maison.purchase.instalments.layaways;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// A layaway in a list.
///
/// @param paid with what pick-ups were paid with
/// @param nextDue the day of the instalment that is to be paid next
@Schema(
        name = "LayawayItem",
        requiredProperties = {
            "layawayId",
            "customerId",
            "storeId",
            "status",
            "overdue",
            "openedAt",
            "total",
            "paid"
        })
public record LayawayItem(
        UUID layawayId,
        UUID customerId,
        String storeId,
        @Schema(enumeration = {"open", "completed", "cancelled"}) String status,
        boolean overdue,
        Instant openedAt,
        Money total,
        Money paid,
        @Nullable LocalDate nextDue) {}
