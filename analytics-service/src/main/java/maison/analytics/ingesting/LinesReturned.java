package maison.analytics.ingesting;

import java.util.UUID;

/// The part of purchase-service's `maison.sale.lines-returned.v1` that this service uses.
record LinesReturned(UUID returnId, UUID saleId, Amount net) {

    static final String TYPE = "maison.sale.lines-returned.v1";
}
