package maison.customer.buying;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The parts of purchase-service's `maison.sale.joined.v1` and `maison.sale.left.v1` that are used
/// here: whose a sale is now.
///
/// @param ownership counts the changes of ownership of the sale; the highest is right
/// @param sale as it stands; only told to who has it now
/// @param returns all that has come back of it; likewise
record SaleMoved(
        UUID saleId,
        UUID customerId,
        int ownership,
        @Nullable SaleCompleted sale,
        @Nullable List<LinesReturned> returns) {

    static final String JOINED = "maison.sale.joined.v1";
    static final String LEFT = "maison.sale.left.v1";
}
