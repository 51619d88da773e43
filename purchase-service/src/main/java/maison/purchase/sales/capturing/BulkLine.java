package maison.purchase.sales.capturing;

import java.util.List;
import java.util.UUID;
import maison.purchase.intake.Fault;
import maison.purchase.sales.sale.SaleCommand.CompleteSale;
import maison.purchase.sales.sale.SaleCommand.ReturnLines;
import maison.purchase.sales.unlinked.UnlinkedReturnCommand.TakeBack;
import org.jspecify.annotations.Nullable;

/// One line of a bulk request, checked.
sealed interface BulkLine {

    /// The line's own id, as far as it has one.
    @Nullable UUID id();

    /// A sale.
    record SaleLine(UUID id, CompleteSale command) implements BulkLine {}

    /// Goods of a sale that come back.
    record ReturnLine(UUID id, UUID saleId, ReturnLines command) implements BulkLine {}

    /// Goods that come back without a sale.
    record UnlinkedReturnLine(UUID id, TakeBack command) implements BulkLine {}

    /// A line that cannot be understood.
    record BadLine(@Nullable UUID id, List<Fault> faults) implements BulkLine {}
}
