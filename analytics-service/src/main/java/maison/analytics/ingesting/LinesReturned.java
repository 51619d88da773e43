package maison.analytics.ingesting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of purchase-service's `maison.sale.lines-returned.v1` that this service uses.
///
/// @param customerId whose sale it was then
record LinesReturned(UUID returnId, UUID saleId, @Nullable UUID customerId, Amount net) {

    static final String TYPE = "maison.sale.lines-returned.v1";
}
