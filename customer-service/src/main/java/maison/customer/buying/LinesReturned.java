package maison.customer.buying;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/// The part of purchase-service's `maison.sale.lines-returned.v1` that takes evidence back.
record LinesReturned(UUID returnId, UUID saleId, List<Line> lines) {

    static final String TYPE = "maison.sale.lines-returned.v1";

    /// How much of a line came back.
    record Line(String lineId, BigDecimal quantity) {}

    LinesReturned {
        lines = List.copyOf(lines);
    }
}
