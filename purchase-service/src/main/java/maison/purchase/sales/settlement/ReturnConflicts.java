package maison.purchase.sales.settlement;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.purchase.aftercare.belonging.Belonging;
import maison.purchase.aftercare.belonging.Belonging.Filed;
import maison.purchase.aftercare.belonging.BelongingCommand;
import maison.purchase.aftercare.belonging.BelongingEvent;
import maison.purchase.aftercare.belonging.BelongingRefusal;
import maison.purchase.aftercare.belonging.Origin;
import maison.purchase.sales.conflict.ConflictKind;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.OfflineReturn;
import maison.purchase.sales.sale.SaleEvent.ReturnParked;
import maison.purchase.sales.sale.SaleEvent.ReturnedLine;

/// What does not agree about a return of an offline till.
@Singleton
final class ReturnConflicts {

    private final OfflinePolicy policy;
    private final AggregateRunner<BelongingCommand, Belonging, BelongingEvent, BelongingRefusal>
            pieces;

    ReturnConflicts(
            OfflinePolicy policy,
            AggregateRunner<BelongingCommand, Belonging, BelongingEvent, BelongingRefusal> pieces) {
        this.policy = policy;
        this.pieces = pieces;
    }

    /// Its sale is not known yet.
    static void parked(UUID saleId, ReturnParked parked, Findings findings) {
        findings.found(
                ConflictKind.RETURN_WITHOUT_SALE,
                parked.returnId(),
                parked.storeId(),
                parked.occurredAt(),
                List.of(saleId, parked.returnId()),
                null);
    }

    /// A return that was recorded.
    void find(UUID saleId, Sold sold, LinesReturned back, Findings findings) {
        OfflineReturn offline = back.offline();
        if (offline == null) {
            return;
        }
        if (sold.unparked().contains(back.returnId())) {
            settle(ConflictKind.RETURN_WITHOUT_SALE, back, findings);
            settle(ConflictKind.RETURN_NOT_APPLICABLE, back, findings);
        }
        if (!back.beyond().isEmpty()) {
            findings.found(
                    ConflictKind.RETURNED_MORE_THAN_SOLD,
                    saleId,
                    back.storeId(),
                    back.occurredAt(),
                    returnsOf(sold, back),
                    back.paidBeyond());
        }
        if (back.lines().stream().anyMatch(line -> isTradedIn(saleId, line))) {
            own(ConflictKind.RETURNED_AFTER_TRADE_IN, back, findings);
        }
        if (Boolean.TRUE.equals(offline.outsidePolicy())) {
            own(ConflictKind.OUTSIDE_RETURN_POLICY, back, findings);
        }
        if (Boolean.TRUE.equals(offline.refundedOtherwise())) {
            own(ConflictKind.REFUNDED_OTHERWISE, back, findings);
        }
        if (policy.isTooLong(offline.since(), saidAt(back, offline))
                || policy.isTooMuchRefund(back.paidBack().plus(back.paidBeyond()))) {
            own(ConflictKind.OVER_OFFLINE_LIMIT, back, findings);
        }
    }

    private static void settle(ConflictKind kind, LinesReturned back, Findings findings) {
        findings.eased(kind, back.returnId(), back.occurredAt(), null);
    }

    /// Its sale came, and does not fit it.
    static void notApplicable(UUID saleId, ReturnParked parked, Findings findings) {
        findings.eased(
                ConflictKind.RETURN_WITHOUT_SALE, parked.returnId(), parked.occurredAt(), null);
        findings.found(
                ConflictKind.RETURN_NOT_APPLICABLE,
                parked.returnId(),
                parked.storeId(),
                parked.occurredAt(),
                List.of(saleId, parked.returnId()),
                null);
    }

    private static Instant saidAt(LinesReturned back, OfflineReturn offline) {
        return offline.saidAt() == null ? back.occurredAt() : offline.saidAt();
    }

    private boolean isTradedIn(UUID saleId, ReturnedLine line) {
        UUID piece = new Origin(saleId, line.lineId()).pieceId();
        return pieces.load(piece).state() instanceof Filed filed && filed.isTradedIn();
    }

    private static void own(ConflictKind kind, LinesReturned back, Findings findings) {
        findings.found(
                kind,
                back.returnId(),
                back.storeId(),
                back.occurredAt(),
                List.of(back.returnId()),
                null);
    }

    /// All that took back of the lines of which too much came.
    private static List<UUID> returnsOf(Sold sold, LinesReturned back) {
        Set<String> lines = new HashSet<>();
        back.beyond().forEach(each -> lines.add(each.lineId()));
        var acts = new ArrayList<UUID>();
        for (LinesReturned each : sold.returns().values()) {
            if (touches(each.lines(), lines) || touches(each.beyond(), lines)) {
                acts.add(each.returnId());
            }
        }
        return acts;
    }

    private static boolean touches(List<ReturnedLine> returned, Set<String> lines) {
        return returned.stream().anyMatch(each -> lines.contains(each.lineId()));
    }
}
