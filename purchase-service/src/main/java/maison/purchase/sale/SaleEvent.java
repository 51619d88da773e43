package maison.purchase.sale;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

        /// The same sale, paid otherwise.
        public SaleCompleted paidBy(List<Tender> others, Money changeGiven) {
            return new SaleCompleted(
                    customerId, register, occurredAt, zone, amounts, lines, others, changeGiven);
        }
    }

    /// Goods came back and money was refunded.
    ///
    /// @param customerId whose sale it was
    /// @param amounts what was refunded: the sum of the lines
    /// @param refunds how the money went back; empty in old events, for as the sale was paid
    /// @param terms null in old events
    record LinesReturned(
            UUID returnId,
            @Nullable UUID customerId,
            String storeId,
            Instant occurredAt,
            String reason,
            Amounts amounts,
            List<ReturnedLine> lines,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Refund> refunds,
            @Nullable Terms terms)
            implements SaleEvent {

        public LinesReturned {
            lines = List.copyOf(lines);
            refunds = List.copyOf(Objects.requireNonNullElse(refunds, List.of()));
        }

        /// A return as it was first recorded: refunded as the sale was paid.
        public LinesReturned(
                UUID returnId,
                @Nullable UUID customerId,
                String storeId,
                Instant occurredAt,
                String reason,
                Amounts amounts,
                List<ReturnedLine> lines) {
            this(
                    returnId,
                    customerId,
                    storeId,
                    occurredAt,
                    reason,
                    amounts,
                    lines,
                    List.of(),
                    null);
        }
    }

    /// What allowed a return.
    ///
    /// @param policy the version of the rules
    /// @param override leave that was given to go against them
    /// @param exchangedFor the sale that the goods were exchanged for
    record Terms(String policy, @Nullable Waiver override, @Nullable UUID exchangedFor) {}

    /// So much of a line came back, for so much money.
    ///
    /// @param writeOff why it cannot be sold again; null if it went back to stock
    record ReturnedLine(
            String lineId, Quantity quantity, Amounts amounts, @Nullable String writeOff) {

        /// A line that went back to stock.
        public ReturnedLine(String lineId, Quantity quantity, Amounts amounts) {
            this(lineId, quantity, amounts, null);
        }
    }
}
