package maison.analytics.ingesting;

import java.util.UUID;

/// The part of purchase-service's `maison.sale.left.v1` that this service uses: the sale is no
/// longer this customer's.
///
/// @param ownership counts the changes of ownership of the sale; the highest is right
record SaleLeft(UUID saleId, UUID customerId, int ownership) {

    static final String TYPE = "maison.sale.left.v1";
}
