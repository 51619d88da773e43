package maison.purchase.atelier.orders;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was altered on an earlier piece, and which measurements that piece was made from.
///
/// @param kind of the piece, such as `jacket`
/// @param stage at which the order was
/// @param appointmentId the fitting at which it was found, if at one
@Schema(
        requiredProperties = {
            "orderId",
            "alterationId",
            "occurredAt",
            "productType",
            "kind",
            "part",
            "change",
            "unit",
            "stage"
        })
record AlterationItem(
        UUID orderId,
        UUID alterationId,
        Instant occurredAt,
        String productType,
        String kind,
        String part,
        String change,
        String unit,
        String stage,
        @Nullable UUID appointmentId,
        @Nullable UUID measurementSetId,
        @Nullable Integer measurementSetVersion) {}
