package maison.purchase.sale;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a sale. Stored for good: fields are added, never changed.
public sealed interface SaleEvent {

    /// Business time, from the till.
    Instant occurredAt();

    /// Goods and money changed hands.
    ///
    /// @param customerId absent for an anonymous sale
    /// @param zone the store's IANA zone, for rules that count in local days
    /// @param amounts the sum of the lines
    /// @param change cash given back, so that tenders less change is the total
    record SaleCompleted(
            @Nullable UUID customerId,
            Register register,
            Instant occurredAt,
            String zone,
            Amounts amounts,
            List<SaleLine> lines,
            List<Tender> tenders,
            Money change)
            implements SaleEvent {

        public SaleCompleted {
            lines = List.copyOf(lines);
            tenders = List.copyOf(tenders);
        }
    }

    /// Goods came back and money was refunded.
    ///
    /// @param customerId whose sale it was
    /// @param amounts what was refunded: the sum of the lines
    record LinesReturned(
            UUID returnId,
            @Nullable UUID customerId,
            String storeId,
            Instant occurredAt,
            String reason,
            Amounts amounts,
            List<ReturnedLine> lines)
            implements SaleEvent {

        public LinesReturned {
            lines = List.copyOf(lines);
        }
    }

    /// So much of a line came back, for so much money.
    record ReturnedLine(String lineId, Quantity quantity, Amounts amounts) {}
}
