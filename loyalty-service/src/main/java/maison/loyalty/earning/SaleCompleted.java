package maison.loyalty.earning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import maison.loyalty.account.Paid;
import maison.loyalty.account.Sale;
import maison.loyalty.account.SaleLine;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The part of purchase-service's `maison.sale.completed.v1` that points come from.
///
/// @param total with tax
/// @param tenders by what the sale was paid other than money; null for nothing
record SaleCompleted(
        UUID saleId,
        @Nullable UUID customerId,
        String storeId,
        String currency,
        Instant occurredAt,
        List<Line> lines,
        @Nullable Money total,
        @Nullable List<Tender> tenders) {

    record Line(
            String lineId,
            BigDecimal quantity,
            Money net,
            @Nullable String category,
            @Nullable String brand,
            @Nullable String kind,
            @Nullable Money tax) {}

    record Tender(String kind, Money amount) {}

    SaleCompleted {
        Objects.requireNonNull(saleId, "saleId");
        Objects.requireNonNull(storeId, "storeId");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(occurredAt, "occurredAt");
        lines = List.copyOf(lines);
    }

    Sale fact(Wanted wanted) {
        return fact(saleId, wanted);
    }

    /// @param id under which the customer knows it
    Sale fact(UUID id, Wanted wanted) {
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
                                        line.kind(),
                                        wanted.tax(line.tax(), currency)))
                        .toList(),
                wanted.tenders() ? paid() : null);
    }

    private @Nullable Paid paid() {
        if (total == null || tenders == null || tenders.isEmpty()) {
            return null;
        }
        var others = new TreeMap<String, Long>();
        for (Tender each : tenders) {
            others.merge(each.kind(), minor(each.amount(), currency), Long::sum);
        }
        return new Paid(minor(total, currency), others);
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
