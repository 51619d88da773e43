package maison.purchase.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sales.sale.RefundWish;
import maison.purchase.sales.sale.ReturnPolicy;
import maison.purchase.sales.sale.SaleCommand.LineQuantity;
import maison.purchase.sales.sale.SaleCommand.Purchase;
import maison.purchase.sales.sale.SaleCommand.ReturnLines;
import maison.purchase.sales.sale.SaleCommand.ReturnTerms;
import maison.purchase.sales.sale.SaleCommand.ToldLater;
import maison.purchase.sales.sale.Tender.Kind;
import maison.purchase.sales.sale.Waiver;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Checks a return of goods from a sale.
public final class ReturnReading {

    private static final int REFUNDS_MAX = 50;

    private final ReturnRequest request;
    private final Place root;
    private final Fields fields;

    private ReturnReading(ReturnRequest request, Place root, Fields fields) {
        this.request = request;
        this.root = root;
        this.fields = fields;
    }

    /// The command that the request asks for, under no policy, or all that is wrong with it.
    public static Reading<ReturnLines> of(
            UUID returnId, @Nullable ReturnRequest request, Clock clock) {
        return of(returnId, request, clock, false);
    }

    /// The same.
    ///
    /// @param recording whether another system tells of it, which may also say what was put towards
    ///   another sale
    public static Reading<ReturnLines> of(
            UUID returnId, @Nullable ReturnRequest request, Clock clock, boolean recording) {
        if (request == null) {
            return Faulty.empty();
        }
        var fields = new Fields(clock, recording);
        ReturnLines command = of(returnId, request, Place.ROOT, fields);
        return fields.areSound() ? new Sound<>(command) : new Faulty<>(fields.faults());
    }

    /// The same for a return that is a part of a request.
    static ReturnLines of(UUID returnId, ReturnRequest request, Place root, Fields fields) {
        return new ReturnReading(request, root, fields).read(returnId);
    }

    private ReturnLines read(UUID returnId) {
        return new ReturnLines(
                returnId,
                fields.code(root.at("storeId"), request.storeId()),
                fields.instant(root.at("occurredAt"), request.occurredAt()),
                fields.code(root.at("reason"), request.reason()),
                lines(),
                new ReturnTerms(
                        ReturnPolicy.EVERYTHING,
                        waiver(request.override(), root.at("override"), fields),
                        refunds(),
                        towards(),
                        fields.optionalId(root.at("approvalId"), request.approvalId()),
                        offline()));
    }

    private @Nullable ToldLater offline() {
        Instant since = fields.offlineSince(root, request.offlineSince(), request.occurredAt());
        return since == null ? null : new ToldLater(since, null);
    }

    static @Nullable Waiver waiver(
            ReturnRequest.@Nullable Leave leave, Place place, Fields fields) {
        return leave == null
                ? null
                : new Waiver(
                        fields.code(place.at("reason"), leave.reason()),
                        fields.code(place.at("authoriserId"), leave.authoriserId()));
    }

    private List<LineQuantity> lines() {
        Place place = root.at("lines");
        if (request.lines() == null || request.lines().isEmpty()) {
            fields.fault(place, "must have at least one line");
        }
        var wanted = fields.list(place, request.lines(), SaleReading.LINES_MAX);
        var ids = new HashSet<String>();
        var lines = new ArrayList<LineQuantity>();
        for (int index = 0; index < wanted.size(); index++) {
            Place each = place.at(index);
            ReturnRequest.Line line = wanted.get(index);
            String lineId = fields.code(each.at("lineId"), line.lineId());
            if (!ids.add(lineId)) {
                fields.fault(each.at("lineId"), "must be unique within the return");
            }
            lines.add(
                    new LineQuantity(
                            lineId,
                            fields.quantity(each.at("quantity"), line.quantity()),
                            writeOff(line, each)));
        }
        return lines;
    }

    private @Nullable String writeOff(ReturnRequest.Line line, Place place) {
        String disposition = line.disposition();
        if (disposition == null || disposition.equals("restock")) {
            if (line.writeOffReason() != null) {
                fields.fault(place.at("writeOffReason"), "is for a write-off only");
            }
            return null;
        }
        if (!disposition.equals("write-off")) {
            fields.fault(place.at("disposition"), "must be restock or write-off");
            return null;
        }
        return fields.code(place.at("writeOffReason"), line.writeOffReason());
    }

    private List<RefundWish> refunds() {
        Place place = root.at("refunds");
        var wanted = fields.list(place, request.refunds(), REFUNDS_MAX);
        var refunds = new ArrayList<RefundWish>(wanted.size());
        for (int index = 0; index < wanted.size(); index++) {
            if (!isTold(wanted.get(index))) {
                refunds.add(refund(wanted.get(index), place.at(index)));
            }
        }
        return refunds;
    }

    /// What no till chooses and another system tells of: what was put towards a sale, and what a
    /// certificate was to pay and did not, which follows from the sale.
    private boolean isTold(ReturnRequest.Repayment wanted) {
        return isExchange(wanted)
                || (fields.areRecording() && TenderReading.told(wanted.kind()) == Kind.CERTIFICATE);
    }

    private boolean isExchange(ReturnRequest.Repayment wanted) {
        return fields.areRecording() && TenderReading.told(wanted.kind()) == Kind.EXCHANGE;
    }

    /// What another system says was put towards a sale; null for nothing.
    private @Nullable Purchase towards() {
        if (request.refunds() == null) {
            return null;
        }
        Purchase sum = null;
        for (int index = 0; index < request.refunds().size(); index++) {
            ReturnRequest.Repayment each = request.refunds().get(index);
            if (each == null || !isExchange(each)) {
                continue;
            }
            Place place = root.at("refunds").at(index);
            UUID sale = fields.id(place.at("saleId"), each.saleId());
            Money part = amount(each.amount(), place.at("amount"));
            if (sum == null) {
                sum = new Purchase(sale, part);
            } else if (sum.saleId().equals(sale) && sum.owed().isSameCurrency(part)) {
                sum = new Purchase(sale, sum.owed().plus(part));
            } else {
                fields.fault(place, "must be put towards the same sale in the same currency");
            }
        }
        return sum;
    }

    private RefundWish refund(ReturnRequest.Repayment wanted, Place place) {
        Kind kind = TenderReading.kind(wanted.kind(), place.at("kind"), fields);
        if (wanted.tender() != null && wanted.tender() < 0) {
            fields.fault(place.at("tender"), "must be 0 or more");
        }
        if (wanted.saleId() != null) {
            fields.fault(place.at("saleId"), "is for an exchange that another system tells of");
        }
        if (wanted.creditId() != null && kind != Kind.STORE_CREDIT) {
            fields.fault(place.at("creditId"), "is for store credit only");
        }
        return new RefundWish(
                kind,
                wanted.tender(),
                amount(wanted.amount(), place.at("amount")),
                fields.optionalId(place.at("creditId"), wanted.creditId()));
    }

    /// The sale's currency is not known here; the sale itself refuses any other.
    private Money amount(@Nullable MoneyText text, Place place) {
        String code = text == null ? null : text.currency();
        var currency = text == null ? null : fields.currency(place.at("currency"), code);
        return new Amount(fields, currency).required(place, text);
    }
}
