package maison.purchase.sale;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.platform.eventstore.Decision;
import maison.purchase.sale.Sale.Sold;
import maison.purchase.sale.SaleCommand.LineQuantity;
import maison.purchase.sale.SaleCommand.Purchase;
import maison.purchase.sale.SaleCommand.ReturnLines;
import maison.purchase.sale.SaleEvent.LinesReturned;
import maison.purchase.sale.SaleEvent.ReturnedLine;
import maison.purchase.sale.SaleEvent.Terms;
import maison.purchase.sale.SaleRefusal.LineUnknown;
import maison.purchase.sale.SaleRefusal.MoreThanSold;
import maison.purchase.sale.SaleRefusal.OutsidePolicy;
import maison.purchase.sale.SaleRefusal.ReturnIdReused;
import maison.purchase.sale.SaleRefusal.ReturnedBeforeSale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The rules of a return: what may come back, what is owed for it, and which way the money goes.
final class Returning {

    private final ReturnLines wanted;
    private final Sold sold;

    private Returning(ReturnLines wanted, Sold sold) {
        this.wanted = wanted;
        this.sold = sold;
    }

    static Decision<SaleEvent, SaleRefusal> decide(ReturnLines wanted, Sold sold) {
        return new Returning(wanted, sold).decide();
    }

    private Decision<SaleEvent, SaleRefusal> decide() {
        LinesReturned before = sold.returns().get(wanted.returnId());
        if (before != null) {
            return isRepeat(before) ? alreadyDone() : refuse(new ReturnIdReused(wanted.returnId()));
        }
        if (wanted.occurredAt().isBefore(sold.facts().occurredAt())) {
            return refuse(new ReturnedBeforeSale(sold.facts().occurredAt()));
        }
        SaleRefusal obstacle = obstacle();
        return obstacle == null ? returned() : refuse(obstacle);
    }

    /// The choice of refunds is part of the request only if there was one.
    private boolean isRepeat(LinesReturned before) {
        List<LineQuantity> lines =
                before.lines().stream()
                        .map(line ->
                                new LineQuantity(line.lineId(), line.quantity(), line.writeOff()))
                        .toList();
        Terms terms = before.terms();
        return wanted.lines().equals(lines)
                && wanted.storeId().equals(before.storeId())
                && wanted.occurredAt().equals(before.occurredAt())
                && wanted.reason().equals(before.reason())
                && Objects.equals(override(), terms == null ? null : terms.override())
                && Objects.equals(exchangedFor(), terms == null ? null : terms.exchangedFor())
                && RefundSplit.serves(wanted.terms().refunds(), before.refunds());
    }

    private @Nullable SaleRefusal obstacle() {
        for (int index = 0; index < wanted.lines().size(); index++) {
            LineQuantity each = wanted.lines().get(index);
            SaleLine line = sold.lines().get(each.lineId());
            if (line == null) {
                return new LineUnknown(index, each.lineId());
            }
            Quantity returnable = sold.returnable(line);
            if (returnable == null || each.quantity().isMoreThan(returnable)) {
                return new MoreThanSold(index, each.lineId(), returnable);
            }
            if (override() == null && !isWithinPolicy(line)) {
                return new OutsidePolicy(index, each.lineId(), lastDay(line));
            }
        }
        return null;
    }

    private boolean isWithinPolicy(SaleLine line) {
        if (wanted.terms().policy().isFinal(line)) {
            return false;
        }
        LocalDate last = wanted.terms().policy().lastDay(line, sold.facts());
        return last == null
                || !ReturnPolicy.day(wanted.occurredAt(), sold.facts().zone()).isAfter(last);
    }

    private @Nullable LocalDate lastDay(SaleLine line) {
        ReturnPolicy policy = wanted.terms().policy();
        return policy.isFinal(line) ? null : policy.lastDay(line, sold.facts());
    }

    private Decision<SaleEvent, SaleRefusal> returned() {
        var lines = new ArrayList<ReturnedLine>();
        Amounts sum = Amounts.zero(sold.facts().change().getCurrencyUnit());
        for (LineQuantity each : wanted.lines()) {
            Amounts refund = sold.refund(lineOf(each.lineId()), each.quantity());
            lines.add(new ReturnedLine(each.lineId(), each.quantity(), refund, each.writeOff()));
            sum = sum.plus(refund);
        }
        var split = RefundSplit.of(sold, newCredit());
        Money rounding = split.roundingOf(sum.total());
        SaleRefusal obstacle =
                split.pay(
                        rounding == null ? sum.total() : sum.total().plus(rounding),
                        wanted.terms().purchase(),
                        wanted.terms().refunds());
        if (obstacle != null) {
            return refuse(obstacle);
        }
        return accept(
                new LinesReturned(
                        wanted.returnId(),
                        sold.customerId(),
                        wanted.storeId(),
                        wanted.occurredAt(),
                        wanted.reason(),
                        sum,
                        lines,
                        split.refunds(),
                        new Terms(
                                wanted.terms().policy().version(),
                                override(),
                                exchangedFor(),
                                wanted.terms().approvalId()),
                        rounding,
                        sold.ownership().knownAs()));
    }

    /// An exchange's own id is that of its new sale.
    private UUID newCredit() {
        UUID exchange = exchangedFor();
        return exchange == null
                ? wanted.returnId()
                : UUID.nameUUIDFromBytes(
                        ("store-credit of " + exchange).getBytes(StandardCharsets.UTF_8));
    }

    private SaleLine lineOf(String lineId) {
        SaleLine line = sold.lines().get(lineId);
        if (line == null) {
            throw new IllegalStateException("Line was checked and is gone: " + lineId);
        }
        return line;
    }

    private @Nullable Waiver override() {
        return wanted.terms().override();
    }

    private @Nullable UUID exchangedFor() {
        Purchase purchase = wanted.terms().purchase();
        return purchase == null ? null : purchase.saleId();
    }
}
