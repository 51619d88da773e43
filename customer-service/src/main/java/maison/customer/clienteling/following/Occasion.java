package maison.customer.clienteling.following;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.customer.clienteling.rule.Trigger;
import maison.platform.inbox.Message;
import org.jspecify.annotations.Nullable;

/// Something that happened to a customer and may be followed up.
///
/// @param id of the sale or order
/// @param categories of the goods, where the event says them
record Occasion(
        Trigger trigger,
        UUID id,
        UUID customerId,
        String storeId,
        Instant at,
        Set<String> categories) {

    private static final String SALE = "maison.sale.completed.v1";
    private static final String DELIVERED = "maison.order.delivered.v1";

    /// The part of a sale that is used here.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sale(
            UUID saleId,
            @Nullable UUID customerId,
            String storeId,
            Instant occurredAt,
            List<Line> lines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(@Nullable String category) {}

    /// The part of a delivery that is used here.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Delivered(UUID orderId, UUID customerId, String storeId, Instant occurredAt) {}

    /// What a record tells; null for one that is followed up by no rule.
    static @Nullable Occasion of(Message message) {
        return switch (message.type()) {
            case SALE -> {
                var sale = message.dataAs(Sale.class);
                UUID customer = sale.customerId();
                yield customer == null
                        ? null
                        : new Occasion(
                                Trigger.SALE,
                                sale.saleId(),
                                customer,
                                sale.storeId(),
                                sale.occurredAt(),
                                sale.lines().stream()
                                        .map(Line::category)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.toSet()));
            }
            case DELIVERED -> {
                var order = message.dataAs(Delivered.class);
                yield new Occasion(
                        Trigger.DELIVERY,
                        order.orderId(),
                        order.customerId(),
                        order.storeId(),
                        order.occurredAt(),
                        Set.of());
            }
            default -> null;
        };
    }

    /// What tells this occasion from every other.
    String key() {
        return trigger.json() + ":" + id;
    }
}
