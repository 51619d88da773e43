package maison.loyalty.offering;

import java.util.Objects;
import java.util.UUID;

/// The part of purchase-service's `maison.sale.completed.v1` and `maison.sale.lines-returned.v1` by
/// which an offer is found that the sale was made with.
record SaleOfOffer(UUID saleId) {

    SaleOfOffer {
        Objects.requireNonNull(saleId, "saleId");
    }
}
