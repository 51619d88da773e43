package maison.purchase.sales.sale;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
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

    /// The return policy does not take the line back, and nobody gave leave to.
    ///
    /// @param lastDay when it could have come back at the latest; absent for a final sale
    record OutsidePolicy(int index, String lineId, @Nullable LocalDate lastDay)
            implements SaleRefusal {}

    /// The house took the piece in for credit since, so it cannot come back for money too.
    record LineTradedIn(String lineId) implements SaleRefusal {}

    /// The refunds that the till chose do not add up to what is owed.
    record RefundsDiffer(Money owed) implements SaleRefusal {}

    /// The sale has no such tender, or nothing is given back to it in this form.
    record RefundNotPossible(int index) implements SaleRefusal {}

    /// More would go back than the tender paid.
    ///
    /// @param left what can still go back this way
    record MoreThanPaid(int index, Money left) implements SaleRefusal {}

    /// Goods are exchanged within one currency only: there is no rate between two here.
    record CurrenciesDiffer() implements SaleRefusal {}

    /// A sale is undone in the till's session in which it was made, or not at all.
    record OtherSession() implements SaleRefusal {}

    /// Nothing is left to undo, or it was undone with other content.
    record NothingLeft() implements SaleRefusal {}

    /// The id belongs to a move with other content, so this is not a retry of the same request.
    record MoveIdReused(UUID moveId) implements SaleRefusal {}
}
