package maison.purchase.sale;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a sale may refuse a command.
public sealed interface SaleRefusal {

    /// There is no such sale.
    record SaleUnknown() implements SaleRefusal {}

    /// The id belongs to a sale with other content, so this is not a retry of the same request.
    record SaleIdReused() implements SaleRefusal {}

    /// Another sale has this terminal and receipt number.
    record ReceiptNumberTaken(String terminalId, String receiptNumber, UUID saleId)
            implements SaleRefusal {}

    /// The id belongs to a return with other content, so this is not a retry of the same request.
    record ReturnIdReused(UUID returnId) implements SaleRefusal {}

    /// The sale has no such line.
    record LineUnknown(int index, String lineId) implements SaleRefusal {}

    /// More would come back than was sold.
    ///
    /// @param returnable what can still come back; absent for nothing
    record MoreThanSold(int index, String lineId, @Nullable Quantity returnable)
            implements SaleRefusal {}

    /// Goods cannot come back before they were sold.
    record ReturnedBeforeSale(Instant soldAt) implements SaleRefusal {}
}
