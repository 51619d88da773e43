package maison.purchase.sales.sale;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.Decision;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand.LineQuantity;
import maison.purchase.sales.sale.SaleCommand.Purchase;
import maison.purchase.sales.sale.SaleCommand.ReturnLines;
import maison.purchase.sales.sale.SaleCommand.ToldLater;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.OfflineReturn;
import maison.purchase.sales.sale.SaleEvent.ReturnedLine;
import maison.purchase.sales.sale.SaleEvent.Terms;
import maison.purchase.sales.sale.SaleRefusal.LineUnknown;
import maison.purchase.sales.sale.SaleRefusal.MoreThanSold;
import maison.purchase.sales.sale.SaleRefusal.OutsidePolicy;
import maison.purchase.sales.sale.SaleRefusal.ReturnIdReused;
import maison.purchase.sales.sale.SaleRefusal.ReturnedBeforeSale;
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
        if (!isOffline() && wanted.occurredAt().isBefore(sold.facts().occurredAt())) {
            return refuse(new ReturnedBeforeSale(sold.facts().occurredAt()));
        }
        SaleRefusal obstacle = obstacle();
        return obstacle == null ? returned() : refuse(obstacle);
    }

    /// The choice of refunds is part of the request only if there was one.
    private boolean isRepeat(LinesReturned before) {
        Terms terms = before.terms();
        return areSameLines(before)
                && wanted.storeId().equals(before.storeId())
                && wanted.occurredAt().equals(saidAt(before))
                && wanted.reason().equals(before.reason())
                && Objects.equals(override(), terms == null ? null : terms.override())
                && Objects.equals(exchangedFor(), terms == null ? null : terms.exchangedFor())
                && (before.offline() != null
                        || RefundSplit.serves(wanted.terms().refunds(), before.refunds()));
    }

    private static Instant saidAt(LinesReturned before) {
        OfflineReturn offline = before.offline();
        return offline == null || offline.saidAt() == null ? before.occurredAt() : offline.saidAt();
    }

    /// What was beyond the sale is a part of what came in.
    private boolean areSameLines(LinesReturned before) {
        var lines = new LinkedHashMap<String, LineQuantity>();
        for (ReturnedLine each : before.lines()) {
            lines.put(
                    each.lineId(),
                    new LineQuantity(each.lineId(), each.quantity(), each.writeOff()));
        }
        for (ReturnedLine each : before.beyond()) {
            lines.merge(
                    each.lineId(),
                    new LineQuantity(each.lineId(), each.quantity(), each.writeOff()),
                    (one, more) ->
                            new LineQuantity(
                                    one.lineId(),
                                    one.quantity().plus(more.quantity()),
                                    one.writeOff()));
        }
        return before.beyond().isEmpty()
                ? wanted.lines().equals(List.copyOf(lines.values()))
                : Set.copyOf(wanted.lines()).equals(Set.copyOf(lines.values()));
    }

    private boolean isOffline() {
        return wanted.terms().offline() != null;
    }

    private @Nullable SaleRefusal obstacle() {
        for (int index = 0; index < wanted.lines().size(); index++) {
            LineQuantity each = wanted.lines().get(index);
            SaleLine line = sold.lines().get(each.lineId());
            if (line == null) {
                return new LineUnknown(index, each.lineId());
            }
            if (isOffline()) {
                continue;
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
        var beyond = new ArrayList<ReturnedLine>();
        for (LineQuantity each : wanted.lines()) {
            SaleLine line = lineOf(each.lineId());
            Quantity left = sold.returnable(line);
            Quantity part =
                    left == null || each.quantity().isMoreThan(left) ? left : each.quantity();
            if (part != null) {
                Amounts refund = sold.refund(line, part);
                lines.add(new ReturnedLine(each.lineId(), part, refund, each.writeOff()));
                sum = sum.plus(refund);
            }
            Quantity more = part == null ? each.quantity() : each.quantity().minusOrNull(part);
            if (more != null) {
                Amounts paid = sold.paidBeyond(line, more);
                beyond.add(new ReturnedLine(each.lineId(), more, paid, each.writeOff()));
            }
        }
        var split = RefundSplit.of(sold, newCredit());
        Money rounding = split.roundingOf(sum.total());
        Money owed = rounding == null ? sum.total() : sum.total().plus(rounding);
        SaleRefusal obstacle =
                split.pay(owed, wanted.terms().purchase(), wishes(owed, !beyond.isEmpty()));
        boolean otherwise = obstacle != null && isOffline();
        if (otherwise) {
            split = RefundSplit.of(sold, newCredit());
            obstacle = split.pay(owed, wanted.terms().purchase(), List.of());
        }
        if (obstacle != null) {
            return refuse(obstacle);
        }
        return accept(
                new LinesReturned(
                        wanted.returnId(),
                        sold.customerId(),
                        wanted.storeId(),
                        occurredAt(),
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
                        sold.ownership().knownAs(),
                        beyond,
                        offline(otherwise, beyond)));
    }

    /// A till whose clock was behind another's cannot have taken back what was not sold yet.
    private Instant occurredAt() {
        Instant soldAt = sold.facts().occurredAt();
        return wanted.occurredAt().isBefore(soldAt) ? soldAt : wanted.occurredAt();
    }

    /// A till that chose one way for more than there was chose it for the rest too.
    private List<RefundWish> wishes(Money owed, boolean less) {
        List<RefundWish> wishes = wanted.terms().refunds();
        if (!less || wishes.isEmpty()) {
            return wishes;
        }
        if (owed.isZero()) {
            return List.of();
        }
        if (wishes.size() > 1) {
            return wishes;
        }
        RefundWish only = wishes.getFirst();
        return List.of(new RefundWish(only.kind(), only.tender(), owed, only.creditId()));
    }

    private @Nullable OfflineReturn offline(boolean otherwise, List<ReturnedLine> beyond) {
        ToldLater offline = wanted.terms().offline();
        if (offline == null) {
            return null;
        }
        boolean within =
                override() != null
                        || wanted.lines().stream()
                                .allMatch(each -> isWithinPolicy(lineOf(each.lineId())));
        return new OfflineReturn(
                offline.since(),
                occurredAt().equals(wanted.occurredAt()) ? null : wanted.occurredAt(),
                within ? null : true,
                otherwise ? true : null,
                beyond.isEmpty() ? null : creditBeyond());
    }

    /// Store credit that the till handed out is in the client's hands, whatever it was for.
    private @Nullable UUID creditBeyond() {
        List<RefundWish> wishes = wanted.terms().refunds();
        if (wishes.size() != 1 || wishes.getFirst().kind() != Tender.Kind.STORE_CREDIT) {
            return null;
        }
        UUID chosen = wishes.getFirst().creditId();
        return chosen == null ? newCredit() : chosen;
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
