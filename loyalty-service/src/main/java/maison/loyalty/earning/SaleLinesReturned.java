package maison.loyalty.earning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.loyalty.account.Return;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The part of purchase-service's `maison.sale.lines-returned.v1` that takes points back.
record SaleLinesReturned(
        UUID returnId,
        UUID saleId,
        @Nullable UUID customerId,
        Instant occurredAt,
        List<Line> lines) {

    record Line(String lineId, BigDecimal quantity, Money net) {}

    SaleLinesReturned {
        Objects.requireNonNull(returnId, "returnId");
        Objects.requireNonNull(saleId, "saleId");
        Objects.requireNonNull(occurredAt, "occurredAt");
        lines = List.copyOf(lines);
    }

    Return fact() {
        return new Return(
                returnId,
                saleId,
                occurredAt,
                lines.stream()
                        .map(line ->
                                new Return.Line(
                                        line.lineId(),
                                        line.quantity(),
                                        line.net().getAmountMinorLong()))
                        .toList());
    }
}
