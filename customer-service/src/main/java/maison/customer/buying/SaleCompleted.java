package maison.customer.buying;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of purchase-service's `maison.sale.completed.v1` that preferences are inferred from.
///
/// @param customerId null for an anonymous sale
record SaleCompleted(UUID saleId, @Nullable UUID customerId, Instant occurredAt, List<Line> lines) {

    static final String TYPE = "maison.sale.completed.v1";

    /// One line.
    record Line(
            String lineId,
            @Nullable String brand,
            @Nullable Map<String, String> attributes,
            BigDecimal quantity) {}

    SaleCompleted {
        lines = List.copyOf(lines);
    }
}
