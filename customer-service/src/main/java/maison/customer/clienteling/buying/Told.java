package maison.customer.clienteling.buying;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The parts of what purchase-service tells of sales, and we of customers, that are used here.
final class Told {

    static final String COMPLETED = "maison.sale.completed.v1";
    static final String RETURNED = "maison.sale.lines-returned.v1";
    static final String JOINED = "maison.sale.joined.v1";
    static final String LEFT = "maison.sale.left.v1";
    static final String ERASED = "maison.customer.erased.v1";

    private Told() {}

    /// A sale that was completed.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sale(
            UUID saleId,
            @Nullable UUID customerId,
            String storeId,
            Instant occurredAt,
            List<Line> lines) {}

    /// What was sold.
    ///
    /// @param kind goods if null; services and tips are nobody's to keep
    /// @param attributes what the catalogue says of it, such as its metal
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(
            String lineId,
            String sku,
            String description,
            @Nullable String category,
            @Nullable String brand,
            BigDecimal quantity,
            @Nullable String kind,
            @Nullable Map<String, String> attributes) {

        boolean isGoods() {
            return kind == null || kind.equals("goods");
        }
    }

    /// What came back.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Returned(UUID returnId, UUID saleId, List<ReturnedLine> lines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReturnedLine(String lineId, BigDecimal quantity) {}

    /// A sale that is now another customer's.
    ///
    /// @param ownership counts the changes; the highest is right
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Joined(UUID customerId, int ownership, Sale sale, List<Returned> returns) {}

    /// A sale that is no longer a customer's.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Left(UUID saleId, int ownership) {}

    /// A customer whose data was destroyed.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Erased(UUID customerId) {}
}
