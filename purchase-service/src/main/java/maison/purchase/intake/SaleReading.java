package maison.purchase.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sale.Amounts;
import maison.purchase.sale.Register;
import maison.purchase.sale.SaleCommand.CompleteSale;
import maison.purchase.sale.SaleEvent.SaleCompleted;
import maison.purchase.sale.SaleLine;
import maison.purchase.sale.Tender;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Checks a sale field by field and adds it up.
public final class SaleReading {

    static final int LINES_MAX = 5000;
    private static final int TENDERS_MAX = 50;

    private final SaleRequest request;
    private final Fields fields;
    private final Amount amount;

    private SaleReading(SaleRequest request, Fields fields) {
        this.request = request;
        this.fields = fields;
        this.amount =
                new Amount(fields, fields.currency(Place.ROOT.at("currency"), request.currency()));
    }

    /// The command that the request asks for, or all that is wrong with it.
    public static Reading<CompleteSale> of(@Nullable SaleRequest request, Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var fields = new Fields(clock);
        CompleteSale command = new SaleReading(request, fields).read();
        return fields.areSound() ? new Sound<>(command) : new Faulty<>(fields.faults());
    }

    private CompleteSale read() {
        var register =
                new Register(
                        fields.code(Place.ROOT.at("storeId"), request.storeId()),
                        terminal(),
                        fields.code(Place.ROOT.at("receiptNumber"), request.receiptNumber()),
                        fields.optionalCode(Place.ROOT.at("associateId"), request.associateId()),
                        fields.code(Place.ROOT.at("channel"), request.channel()));
        List<SaleLine> lines = lines();
        Amounts sum = sumOf(lines);
        checkTotals(sum);
        List<Tender> tenders = tenders();
        return new CompleteSale(
                new SaleCompleted(
                        fields.optionalId(Place.ROOT.at("customerId"), request.customerId()),
                        register,
                        fields.instant(Place.ROOT.at("occurredAt"), request.occurredAt()),
                        fields.zone(Place.ROOT.at("zone"), request.zone()),
                        sum,
                        lines,
                        tenders,
                        change(tenders, sum.total())));
    }

    /// A receipt is looked up as `terminal:number`, so a terminal's id has no colon.
    private String terminal() {
        Place place = Place.ROOT.at("terminalId");
        String terminal = fields.code(place, request.terminalId());
        if (terminal.indexOf(':') >= 0) {
            fields.fault(place, "must not have a colon");
        }
        return terminal;
    }

    private List<SaleLine> lines() {
        Place place = Place.ROOT.at("lines");
        if (request.lines() == null || request.lines().isEmpty()) {
            fields.fault(place, "must have at least one line");
        }
        var ids = new HashSet<String>();
        var lines = new ArrayList<SaleLine>();
        var wanted = fields.list(place, request.lines(), LINES_MAX);
        for (int index = 0; index < wanted.size(); index++) {
            SaleLine line = LineReading.of(wanted.get(index), place.at(index), amount);
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
        amount.check(Place.ROOT.at("net"), request.net(), sum.net());
        amount.check(Place.ROOT.at("tax"), request.tax(), sum.tax());
        if (request.total() == null) {
            fields.fault(Place.ROOT.at("total"), "is required");
        }
        amount.check(Place.ROOT.at("total"), request.total(), sum.total());
    }

    private List<Tender> tenders() {
        Place place = Place.ROOT.at("tenders");
        if (request.tenders() == null) {
            fields.fault(place, "is required");
        }
        var tenders = new ArrayList<Tender>();
        var wanted = fields.list(place, request.tenders(), TENDERS_MAX);
        for (int index = 0; index < wanted.size(); index++) {
            tenders.add(TenderReading.of(wanted.get(index), place.at(index), amount));
        }
        return tenders;
    }

    /// Only cash is given back: what a card or voucher pays too much is a mistake at the till.
    private Money change(List<Tender> tenders, Money total) {
        Money paid = Money.zero(total.getCurrencyUnit());
        Money cash = paid;
        for (Tender tender : tenders) {
            paid = paid.plus(tender.amount());
            cash = tender.kind() == Tender.Kind.CASH ? cash.plus(tender.amount()) : cash;
        }
        if (!fields.areSound()) {
            return Money.zero(total.getCurrencyUnit());
        }
        if (paid.isLessThan(total)) {
            fields.fault(Place.ROOT.at("tenders"), "must cover the total of " + total.getAmount());
        } else if (paid.minus(total).isGreaterThan(cash)) {
            fields.fault(
                    Place.ROOT.at("tenders"),
                    "must not exceed the total by more than the cash that change is given from");
        }
        return paid.minus(total);
    }
}
