package maison.analytics.ingesting;

import java.util.List;
import java.util.UUID;

/// The part of purchase-service's `maison.sale.joined.v1` that this service uses: the sale is now
/// this customer's.
///
/// @param ownership counts the changes of ownership of the sale; the highest is right
/// @param returns all that has come back of it
record SaleJoined(UUID customerId, int ownership, SaleCompleted sale, List<LinesReturned> returns) {

    static final String TYPE = "maison.sale.joined.v1";

    SaleJoined {
        returns = List.copyOf(returns);
    }
}
