package maison.purchase.sales.unlinked;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Quantity;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to an unlinked return. Stored for good: fields are added,
/// never changed.
public sealed interface UnlinkedReturnEvent {

    /// Business time, from the till.
    Instant occurredAt();

    /// Goods came back and money was refunded, without naming the sale.
    ///
    /// @param customerId who brought them back, if known
    /// @param amounts what was refunded: the sum of the lines
    /// @param approvalId the manager's leave that it was to use
    record ReturnedWithoutSale(
            @Nullable UUID customerId,
            String storeId,
            Instant occurredAt,
            String reason,
            Amounts amounts,
            List<Line> lines,
            @Nullable UUID approvalId)
            implements UnlinkedReturnEvent {

        public ReturnedWithoutSale {
            lines = List.copyOf(lines);
        }
    }

    /// What came back, as the till described it.
    record Line(
            String lineId, String sku, String description, Quantity quantity, Amounts amounts) {}
}
