package maison.purchase.sale;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.purchase.sale.SaleEvent.SaleCompleted;

/// What a sale can be asked to do.
public sealed interface SaleCommand {

    /// Record a sale that took place at a till; the till's facts are taken as they are.
    record CompleteSale(SaleCompleted facts) implements SaleCommand {}

    /// Take back some of what was sold.
    ///
    /// @param returnId chosen by the client, so that a repeat is recognised
    record ReturnLines(
            UUID returnId,
            String storeId,
            Instant occurredAt,
            String reason,
            List<LineQuantity> lines)
            implements SaleCommand {

        public ReturnLines {
            lines = List.copyOf(lines);
        }
    }

    /// So much of a line.
    record LineQuantity(String lineId, Quantity quantity) {}
}
