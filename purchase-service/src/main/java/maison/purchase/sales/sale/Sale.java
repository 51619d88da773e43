package maison.purchase.sales.sale;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.ReturnParked;
import maison.purchase.sales.sale.SaleEvent.ReturnedLine;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleEvent.SaleVoided;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What a decision needs to know about a sale.
public sealed interface Sale {

    /// Before anything was sold.
    record Unsold() implements Sale {}

    /// Not sold as far as is known, but an offline till took some of it back.
    ///
    /// @param parked what waits for the sale, in the order in which it came
    record Awaited(Map<UUID, ReturnParked> parked) implements Sale {

        public Awaited {
            parked = Collections.unmodifiableMap(parked);
        }

        Awaited with(ReturnParked event) {
            var more = new LinkedHashMap<>(parked);
            more.put(event.returnId(), event);
            return new Awaited(more);
        }
    }

    /// Sold, with whatever has come back since.
    ///
    /// @param beyond what offline tills took back of each line although nothing was left of it
    /// @param returns in the order in which they were recorded
    /// @param parked returns that came before the sale and have not been applied yet
    /// @param unparked those that came before the sale and have been applied since
    /// @param voided how it was undone; null if it was not
    record Sold(
            SaleCompleted facts,
            Map<String, SaleLine> lines,
            Map<String, ReturnedLine> returned,
            Map<String, ReturnedLine> beyond,
            Map<UUID, LinesReturned> returns,
            Map<UUID, ReturnParked> parked,
            Set<UUID> unparked,
            @Nullable SaleVoided voided,
            Ownership ownership)
            implements Sale {

        public Sold {
            lines = Map.copyOf(lines);
            returned = Map.copyOf(returned);
            beyond = Map.copyOf(beyond);
            returns = Collections.unmodifiableMap(returns);
            parked = Collections.unmodifiableMap(parked);
            unparked = Set.copyOf(unparked);
        }

        static Sold of(SaleCompleted facts, Map<UUID, ReturnParked> parked) {
            var lines = new LinkedHashMap<String, SaleLine>();
            facts.lines().forEach(line -> lines.put(line.lineId(), line));
            return new Sold(
                    facts,
                    lines,
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    parked,
                    Set.of(),
                    null,
                    Ownership.of(facts));
        }

        Sold with(LinesReturned event) {
            var nowReturned = new HashMap<>(returned);
            event.lines().forEach(line -> nowReturned.merge(line.lineId(), line, Sold::sum));
            var nowReturns = new LinkedHashMap<>(returns);
            nowReturns.put(event.returnId(), event);
            var nowBeyond = new HashMap<>(beyond);
            event.beyond().forEach(line -> nowBeyond.merge(line.lineId(), line, Sold::sum));
            var stillParked = new LinkedHashMap<>(parked);
            var nowUnparked = new HashSet<>(unparked);
            if (stillParked.remove(event.returnId()) != null) {
                nowUnparked.add(event.returnId());
            }
            return new Sold(
                    facts,
                    lines,
                    nowReturned,
                    nowBeyond,
                    nowReturns,
                    stillParked,
                    nowUnparked,
                    voided,
                    ownership);
        }

        Sold with(SaleVoided event) {
            Sold after = with(event.undone());
            return new Sold(
                    facts,
                    lines,
                    after.returned,
                    beyond,
                    after.returns,
                    parked,
                    unparked,
                    event,
                    ownership);
        }

        Sold with(Ownership now) {
            return new Sold(facts, lines, returned, beyond, returns, parked, unparked, voided, now);
        }

        /// Whose it is; null for nobody's.
        public @Nullable UUID customerId() {
            return ownership.customerId();
        }

        /// Whether it is somebody's, or ever was.
        public boolean wasSomebodys() {
            return !ownership.ever().isEmpty();
        }

        /// What has been given back so far, net and tax.
        Money refundedTotal() {
            Money sum = Money.zero(facts.change().getCurrencyUnit());
            for (LinesReturned each : returns.values()) {
                sum = sum.plus(each.amounts().total());
            }
            return sum;
        }

        private static ReturnedLine sum(ReturnedLine one, ReturnedLine other) {
            return new ReturnedLine(
                    one.lineId(),
                    one.quantity().plus(other.quantity()),
                    one.amounts().plus(other.amounts()));
        }

        /// What of the line can still come back; null for nothing.
        @Nullable Quantity returnable(SaleLine line) {
            ReturnedLine before = returned.get(line.lineId());
            return before == null
                    ? line.quantity()
                    : line.quantity().minusOrNull(before.quantity());
        }

        /// What an offline till paid for taking back this much more than there was of the line: its
        /// share, so that several such payments come to the same in any order.
        Amounts paidBeyond(SaleLine line, Quantity quantity) {
            ReturnedLine before = beyond.get(line.lineId());
            if (before == null) {
                return line.amounts().shareOf(quantity, line.quantity());
            }
            Quantity after = before.quantity().plus(quantity);
            return line.amounts().shareOf(after, line.quantity()).minus(before.amounts());
        }

        /// What is owed for taking back this much more of the line.
        Amounts refund(SaleLine line, Quantity quantity) {
            ReturnedLine before = returned.get(line.lineId());
            if (before == null) {
                return line.amounts().shareOf(quantity, line.quantity());
            }
            Quantity after = before.quantity().plus(quantity);
            return line.amounts().shareOf(after, line.quantity()).minus(before.amounts());
        }
    }
}
