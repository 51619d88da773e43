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
///
/// @param knownAs the id under which the customer got the sale back; null for its own
record SaleLinesReturned(
        UUID returnId,
        UUID saleId,
        @Nullable UUID customerId,
        Instant occurredAt,
        List<Line> lines,
        @Nullable UUID knownAs) {

    record Line(String lineId, BigDecimal quantity, Money net, @Nullable Money tax) {}

    SaleLinesReturned {
        Objects.requireNonNull(returnId, "returnId");
        Objects.requireNonNull(saleId, "saleId");
        Objects.requireNonNull(occurredAt, "occurredAt");
        lines = List.copyOf(lines);
    }

    Return fact(Wanted wanted) {
        return fact(returnId, knownAs == null ? saleId : knownAs, wanted);
    }

    /// @param sale the id under which the customer knows the sale
    Return fact(UUID id, UUID sale, Wanted wanted) {
        return new Return(id, sale, occurredAt, lines(lines, wanted));
    }

    static List<Return.Line> lines(List<Line> lines, Wanted wanted) {
        return lines.stream()
                .map(line ->
                        new Return.Line(
                                line.lineId(),
                                line.quantity(),
                                line.net().getAmountMinorLong(),
                                wanted.tax(line.tax(), line.net().getCurrencyUnit().getCode())))
                .toList();
    }
}
