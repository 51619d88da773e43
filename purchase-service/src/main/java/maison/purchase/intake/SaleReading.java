package maison.purchase.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.SaleCommand.CompleteSale;
import maison.purchase.sales.sale.SaleEvent.CashRounding;
import maison.purchase.sales.sale.SaleEvent.Circumstances;
import maison.purchase.sales.sale.SaleEvent.Gift;
import maison.purchase.sales.sale.SaleEvent.Offline;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.Tender;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Checks a sale field by field and adds it up.
public final class SaleReading {

    static final int LINES_MAX = 5000;
    private static final int TENDERS_MAX = 50;

    private final SaleRequest request;
    private final Place root;
    private final Fields fields;
    private final Amount amount;
    private final CashSteps steps;

    private SaleReading(SaleRequest request, Place root, Fields fields, CashSteps steps) {
        this.steps = steps;
        this.request = request;
        this.root = root;
        this.fields = fields;
        this.amount = new Amount(fields, fields.currency(root.at("currency"), request.currency()));
    }

    /// The command that the request asks for, or all that is wrong with it, in a house that rounds
    /// no cash.
    public static Reading<CompleteSale> of(@Nullable SaleRequest request, Clock clock) {
        return of(request, clock, CashSteps.NONE);
    }

    /// The command that the request asks for, or all that is wrong with it.
    public static Reading<CompleteSale> of(
            @Nullable SaleRequest request, Clock clock, CashSteps steps) {
        return of(request, clock, steps, false);
    }

    /// The same.
    ///
    /// @param recording whether another system tells of it, which may also name what was paid by a
    ///   deposit, a trade-in or an exchange
    public static Reading<CompleteSale> of(
            @Nullable SaleRequest request, Clock clock, CashSteps steps, boolean recording) {
        if (request == null) {
            return Faulty.empty();
        }
        var fields = new Fields(clock, recording);
        var reading = new SaleReading(request, Place.ROOT, fields, steps);
        SaleCompleted unpaid = reading.read();
        String message = reading.message();
        SortedMap<Integer, String> certificates = reading.certificates();
        SaleCompleted facts = unpaid.paidBy(unpaid.tenders(), reading.change(unpaid));
        return fields.areSound()
                ? new Sound<>(new CompleteSale(facts, message, certificates))
                : new Faulty<>(fields.faults());
    }

    /// A sale that is a part of a request; whether its tenders pay for it is not yet checked.
    static SaleCompleted unpaid(SaleRequest request, Place root, Fields fields, CashSteps steps) {
        var reading = new SaleReading(request, root, fields, steps);
        if (request.gift() != null && request.gift().message() != null) {
            fields.fault(
                    root.at("gift").at("message"), "is taken with a sale, not with an exchange");
        }
        for (int place : reading.certificates().keySet()) {
            fields.fault(
                    root.at("tenders").at(place).at("kind"),
                    "is taken with a sale, not with an exchange");
        }
        return reading.read();
    }

    private SaleCompleted read() {
        var register =
                new Register(
                        fields.code(root.at("storeId"), request.storeId()),
                        terminal(),
                        fields.code(root.at("receiptNumber"), request.receiptNumber()),
                        fields.optionalCode(root.at("associateId"), request.associateId()),
                        fields.code(root.at("channel"), request.channel()));
        List<SaleLine> lines = lines();
        Amounts sum = sumOf(lines);
        checkTotals(sum);
        return new SaleCompleted(
                fields.optionalId(root.at("customerId"), request.customerId()),
                register,
                fields.instant(root.at("occurredAt"), request.occurredAt()),
                fields.zone(root.at("zone"), request.zone()),
                sum,
                lines,
                tenders(),
                amount.zero(),
                circumstances(sum.total()));
    }

    /// A receipt is looked up as `terminal:number`, so a terminal's id has no colon.
    private String terminal() {
        Place place = root.at("terminalId");
        String terminal = fields.code(place, request.terminalId());
        if (terminal.indexOf(':') >= 0) {
            fields.fault(place, "must not have a colon");
        }
        return terminal;
    }

    private List<SaleLine> lines() {
        Place place = root.at("lines");
        if (request.lines() == null || request.lines().isEmpty()) {
            fields.fault(place, "must have at least one line");
        }
        var ids = new HashSet<String>();
        var lines = new ArrayList<SaleLine>();
        var wanted = fields.list(place, request.lines(), LINES_MAX);
        for (int index = 0; index < wanted.size(); index++) {
            SaleLine line =
                    LineReading.of(wanted.get(index), place.at(index), amount, taxInclusive());
            if (!ids.add(line.lineId())) {
                fields.fault(place.at(index).at("lineId"), "must be unique within the sale");
            }
            lines.add(line);
        }
        return lines;
    }

    private Amounts sumOf(List<SaleLine> lines) {
        Money net = amount.zero();
        Money tax = net;
        for (SaleLine line : lines) {
            net = net.plus(line.amounts().net());
            tax = tax.plus(line.amounts().tax());
        }
        return new Amounts(net, tax);
    }

    private void checkTotals(Amounts sum) {
        amount.check(root.at("net"), request.net(), sum.net());
        amount.check(root.at("tax"), request.tax(), sum.tax());
        if (request.total() == null) {
            fields.fault(root.at("total"), "is required");
        }
        amount.check(root.at("total"), request.total(), sum.total());
    }

    private List<Tender> tenders() {
        Place place = root.at("tenders");
        if (request.tenders() == null) {
            fields.fault(place, "is required");
        }
        var tenders = new ArrayList<Tender>();
        var wanted = fields.list(place, request.tenders(), TENDERS_MAX);
        for (int index = 0; index < wanted.size(); index++) {
            SaleRequest.Payment payment = wanted.get(index);
            tenders.add(
                    TenderReading.isCertificate(payment, fields)
                            ? TenderReading.certificate(payment, place.at(index), amount)
                            : TenderReading.of(payment, place.at(index), amount));
        }
        return tenders;
    }

    /// The codes of certificates that pay, by the place of their tender.
    private SortedMap<Integer, String> certificates() {
        SortedMap<Integer, String> codes = new TreeMap<>();
        List<SaleRequest.@Nullable Payment> tenders =
                request.tenders() == null ? List.of() : request.tenders();
        for (int index = 0; index < tenders.size(); index++) {
            SaleRequest.Payment payment = tenders.get(index);
            if (payment != null && TenderReading.isCertificate(payment, fields)) {
                Place place = root.at("tenders").at(index).at("code");
                String code = fields.code(place, payment.code());
                if (codes.containsValue(code)) {
                    fields.fault(place, "pays for another part of the sale already");
                }
                codes.put(index, code);
            }
        }
        return codes;
    }

    private boolean taxInclusive() {
        return Boolean.TRUE.equals(request.taxInclusive());
    }

    private @Nullable Circumstances circumstances(Money total) {
        if (request.taxInclusive() == null
                && request.payable() == null
                && request.sessionId() == null
                && request.gift() == null
                && request.approvalId() == null
                && request.offlineSince() == null) {
            return null;
        }
        return new Circumstances(
                request.taxInclusive(),
                rounding(total),
                fields.optionalCode(root.at("sessionId"), request.sessionId()),
                gift(),
                fields.optionalId(root.at("approvalId"), request.approvalId()),
                offline());
    }

    private @Nullable Offline offline() {
        Instant since = fields.offlineSince(root, request.offlineSince(), request.occurredAt());
        return since == null ? null : new Offline(since, null);
    }

    private @Nullable CashRounding rounding(Money total) {
        if (request.payable() == null) {
            return null;
        }
        Place place = root.at("payable");
        Money payable = amount.required(place, request.payable());
        if (!fields.areSound()) {
            return null;
        }
        Money step = steps.of(total.getCurrencyUnit());
        if (step == null) {
            fields.fault(place, "is only for currencies whose cash is rounded");
            return null;
        }
        Money nearest = CashRounding.nearest(total, step);
        if (!payable.isEqual(nearest)) {
            fields.fault(
                    place, "must be " + nearest.getAmount() + ", the total to the nearest coin");
        }
        return new CashRounding(step, payable.minus(total));
    }

    private @Nullable Gift gift() {
        SaleRequest.Present present = request.gift();
        if (present == null) {
            return null;
        }
        Place place = root.at("gift");
        return new Gift(
                fields.id(place.at("recipientId"), present.recipientId()),
                fields.futureInstant(place.at("revealAt"), present.revealAt()));
    }

    private @Nullable String message() {
        SaleRequest.Present present = request.gift();
        return present == null || present.message() == null
                ? null
                : fields.prose(root.at("gift").at("message"), present.message());
    }

    /// Only cash is given back: what a card or voucher pays too much is a mistake at the till.
    private Money change(SaleCompleted sale) {
        Money total = sale.payable();
        Money paid = Money.zero(total.getCurrencyUnit());
        Money cash = paid;
        for (Tender tender : sale.tenders()) {
            paid = paid.plus(tender.amount());
            cash = tender.kind() == Tender.Kind.CASH ? cash.plus(tender.amount()) : cash;
        }
        if (!fields.areSound()) {
            return Money.zero(total.getCurrencyUnit());
        }
        if (paid.isLessThan(total)) {
            fields.fault(root.at("tenders"), "must cover the total of " + total.getAmount());
        } else if (paid.minus(total).isGreaterThan(cash)) {
            fields.fault(
                    root.at("tenders"),
                    "must not exceed the total by more than the cash that change is given from");
        }
        return paid.minus(total);
    }
}
