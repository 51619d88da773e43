package maison.analytics.ingesting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of purchase-service's `maison.sale.completed.v1` that this service uses.
///
/// @param customerId null for an anonymous sale
/// @param net after discount, before tax
record SaleCompleted(
        UUID saleId, @Nullable UUID customerId, String storeId, Instant occurredAt, Amount net) {

    static final String TYPE = "maison.sale.completed.v1";
}
