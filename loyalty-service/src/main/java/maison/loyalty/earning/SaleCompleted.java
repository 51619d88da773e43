package maison.loyalty.earning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.loyalty.account.Sale;
import maison.loyalty.account.SaleLine;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The part of purchase-service's `maison.sale.completed.v1` that points come from.
record SaleCompleted(
        UUID saleId,
        @Nullable UUID customerId,
        String storeId,
        String currency,
        Instant occurredAt,
        List<Line> lines) {

    record Line(
            String lineId,
            BigDecimal quantity,
            Money net,
            @Nullable String category,
            @Nullable String brand,
            @Nullable String kind) {}

    SaleCompleted {
        Objects.requireNonNull(saleId, "saleId");
        Objects.requireNonNull(storeId, "storeId");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(occurredAt, "occurredAt");
        lines = List.copyOf(lines);
    }

    Sale fact() {
        return fact(saleId);
    }

    /// @param id under which the customer knows it
    Sale fact(UUID id) {
        return new Sale(
                id,
                occurredAt,
                storeId,
                currency,
                lines.stream()
                        .map(line ->
                                new SaleLine(
                                        line.lineId(),
                                        line.quantity(),
                                        minor(line.net(), currency),
                                        line.category(),
                                        line.brand(),
                                        line.kind()))
                        .toList());
    }

    /// @throws IllegalArgumentException if the amount is of another currency than its sale
    static long minor(Money net, String currency) {
        if (!net.getCurrencyUnit().getCode().equals(currency)) {
            throw new IllegalArgumentException(
                    "A line in %s within %s".formatted(net.getCurrencyUnit(), currency));
        }
        return net.getAmountMinorLong();
    }
}
