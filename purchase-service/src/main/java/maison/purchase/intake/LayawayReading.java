package maison.purchase.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import maison.purchase.instalments.layaway.Instalment;
import maison.purchase.instalments.layaway.LayawayCommand.Counter;
import maison.purchase.instalments.layaway.LayawayCommand.LayAway;
import maison.purchase.instalments.layaway.LayawayCommand.Offer;
import maison.purchase.instalments.layaway.LayawayPolicy;
import maison.purchase.instalments.layaway.Payment;
import maison.purchase.instalments.layaway.PickUpSale;
import maison.purchase.instalments.layaway.Schedule;
import maison.purchase.instalments.layaway.Schedule.Frequency;
import maison.purchase.intake.LayawayRequests.Opening;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.SaleLine;
import org.jspecify.annotations.Nullable;

/// Checks the opening of a layaway field by field and adds it up.
public final class LayawayReading {

    private static final int LINES_MAX = 200;
    private static final int INSTALMENTS_MAX = 100;
    private static final Map<String, Frequency> FREQUENCIES =
            Map.of(
                    "weekly", Frequency.WEEKLY,
                    "fortnightly", Frequency.FORTNIGHTLY,
                    "monthly", Frequency.MONTHLY);

    private final Opening request;
    private final Fields fields;
    private final OrderFields order;
    private final Amount amount;

    private LayawayReading(Opening request, Fields fields) {
        this.request = request;
        this.fields = fields;
        this.order = new OrderFields(fields);
        this.amount =
                new Amount(fields, fields.currency(Place.ROOT.at("currency"), request.currency()));
    }

    /// The command that the request asks for, or all that is wrong with it.
    public static Reading<LayAway> of(
            @Nullable Opening request, LayawayPolicy policy, Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var fields = new Fields(clock);
        Offer offer = new LayawayReading(request, fields).read();
        return fields.areSound()
                ? new Sound<>(new LayAway(offer, policy))
                : new Faulty<>(fields.faults());
    }

    private Offer read() {
        List<SaleLine> lines = lines();
        Amounts sum = new Amounts(amount.zero(), amount.zero());
        for (SaleLine line : lines) {
            sum = sum.plus(line.amounts());
        }
        if (request.total() == null) {
            fields.fault(Place.ROOT.at("total"), "is required");
        }
        amount.check(Place.ROOT.at("total"), request.total(), sum.total());
        if (fields.areSound() && sum.total().isZero()) {
            fields.fault(Place.ROOT.at("total"), "must be above 0");
        }
        Instant occurredAt = fields.instant(Place.ROOT.at("occurredAt"), request.occurredAt());
        var counter =
                new Counter(
                        fields.code(Place.ROOT.at("storeId"), request.storeId()),
                        fields.code(Place.ROOT.at("terminalId"), request.terminalId()),
                        fields.optionalCode(Place.ROOT.at("associateId"), request.associateId()));
        return new Offer(
                fields.id(Place.ROOT.at("customerId"), request.customerId()),
                counter,
                occurredAt,
                fields.zone(Place.ROOT.at("zone"), request.zone()),
                sum,
                lines,
                request.taxInclusive(),
                fields.optionalId(Place.ROOT.at("approvalId"), request.approvalId()),
                deposit(counter.terminalId(), occurredAt),
                schedule());
    }

    private List<SaleLine> lines() {
        Place place = Place.ROOT.at("lines");
        if (request.lines() == null || request.lines().isEmpty()) {
            fields.fault(place, "must have at least one line");
        }
        boolean inclusive = Boolean.TRUE.equals(request.taxInclusive());
        var ids = new HashSet<String>();
        var lines = new ArrayList<SaleLine>();
        List<SaleRequest.Line> wanted = fields.list(place, request.lines(), LINES_MAX);
        for (int index = 0; index < wanted.size(); index++) {
            SaleLine line = LineReading.of(wanted.get(index), place.at(index), amount, inclusive);
            Place id = place.at(index).at("lineId");
            if (!ids.add(line.lineId())) {
                fields.fault(id, "must be unique within the layaway");
            }
            if (line.lineId().equals(PickUpSale.FEE_LINE)) {
                fields.fault(id, "is the service fee's");
            }
            lines.add(line);
        }
        return lines;
    }

    private @Nullable Payment deposit(String terminal, Instant at) {
        LayawayRequests.Deposit deposit = request.deposit();
        if (deposit == null) {
            return null;
        }
        Place place = Place.ROOT.at("deposit");
        return LayawayMoney.payment(
                order,
                fields,
                place,
                new LayawayMoney.Told(
                        fields.id(place.at("paymentId"), deposit.paymentId()),
                        terminal,
                        at,
                        deposit.amount(),
                        deposit.tenders()));
    }

    private Schedule schedule() {
        LayawayRequests.Regular regular = request.schedule();
        if (regular == null) {
            return new Schedule.Given(instalments());
        }
        Place place = Place.ROOT.at("schedule");
        if (request.instalments() != null) {
            fields.fault(place, "must not be given beside instalments");
        }
        Integer count = regular.count();
        if (count == null || count < 1 || count > INSTALMENTS_MAX) {
            fields.fault(place.at("count"), "must be 1 to " + INSTALMENTS_MAX);
        }
        return new Schedule.Regular(
                count == null ? 1 : count,
                fields.choice(place.at("frequency"), regular.frequency(), FREQUENCIES),
                regular.firstDue() == null
                        ? null
                        : order.date(place.at("firstDue"), regular.firstDue()));
    }

    private List<Instalment> instalments() {
        Place place = Place.ROOT.at("instalments");
        List<LayawayRequests.Part> wanted =
                fields.list(place, request.instalments(), INSTALMENTS_MAX);
        var instalments = new ArrayList<Instalment>();
        for (int index = 0; index < wanted.size(); index++) {
            Place each = place.at(index);
            LocalDate dueOn = order.date(each.at("dueOn"), wanted.get(index).dueOn());
            instalments.add(
                    new Instalment(
                            index + 1,
                            dueOn,
                            amount.required(each.at("amount"), wanted.get(index).amount())));
        }
        return instalments;
    }
}
