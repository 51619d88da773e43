package maison.purchase.clients.history;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// One entry of a customer's history; the sale itself has the lines.
///
/// @param refunded what has been paid back of a sale so far
@Schema(requiredProperties = {"kind", "id", "occurredAt", "storeId", "total", "lineCount"})
record HistoryItem(
        @Schema(enumeration = {"sale", "unlinked-return"}) String kind,
        UUID id,
        Instant occurredAt,
        String storeId,
        @Nullable String terminalId,
        @Nullable String receiptNumber,
        @Nullable String channel,
        Money total,
        @Nullable Money refunded,
        int lineCount) {}
