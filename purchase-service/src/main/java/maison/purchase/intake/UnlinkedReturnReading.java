package maison.purchase.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.unlinked.UnlinkedReturnCommand.TakeBack;
import maison.purchase.sales.unlinked.UnlinkedReturnEvent.Line;
import maison.purchase.sales.unlinked.UnlinkedReturnEvent.ReturnedWithoutSale;
import org.jspecify.annotations.Nullable;

/// Checks a return of goods whose sale is not known, and adds it up.
public final class UnlinkedReturnReading {

    private final UnlinkedReturnRequest request;
    private final Fields fields;
    private final Amount amount;

    private UnlinkedReturnReading(UnlinkedReturnRequest request, Fields fields) {
        this.request = request;
        this.fields = fields;
        this.amount =
                new Amount(fields, fields.currency(Place.ROOT.at("currency"), request.currency()));
    }

    /// The command that the request asks for, or all that is wrong with it.
    public static Reading<TakeBack> of(@Nullable UnlinkedReturnRequest request, Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var fields = new Fields(clock);
        TakeBack command = new UnlinkedReturnReading(request, fields).read();
        return fields.areSound() ? new Sound<>(command) : new Faulty<>(fields.faults());
    }

    private TakeBack read() {
        List<Line> lines = lines();
        Amounts sum = new Amounts(amount.zero(), amount.zero());
        for (Line line : lines) {
            sum = sum.plus(line.amounts());
        }
        if (request.total() == null) {
            fields.fault(Place.ROOT.at("total"), "is required");
        }
        amount.check(Place.ROOT.at("net"), request.net(), sum.net());
        amount.check(Place.ROOT.at("tax"), request.tax(), sum.tax());
        amount.check(Place.ROOT.at("total"), request.total(), sum.total());
        return new TakeBack(
                new ReturnedWithoutSale(
                        fields.optionalId(Place.ROOT.at("customerId"), request.customerId()),
                        fields.code(Place.ROOT.at("storeId"), request.storeId()),
                        fields.instant(Place.ROOT.at("occurredAt"), request.occurredAt()),
                        fields.code(Place.ROOT.at("reason"), request.reason()),
                        sum,
                        lines,
                        fields.optionalId(Place.ROOT.at("approvalId"), request.approvalId())));
    }

    private List<Line> lines() {
        Place place = Place.ROOT.at("lines");
        if (request.lines() == null || request.lines().isEmpty()) {
            fields.fault(place, "must have at least one line");
        }
        var wanted = fields.list(place, request.lines(), SaleReading.LINES_MAX);
        var ids = new HashSet<String>();
        var lines = new ArrayList<Line>();
        for (int index = 0; index < wanted.size(); index++) {
            Line line = line(wanted.get(index), place.at(index));
            if (!ids.add(line.lineId())) {
                fields.fault(place.at(index).at("lineId"), "must be unique within the return");
            }
            lines.add(line);
        }
        return lines;
    }

    private Line line(UnlinkedReturnRequest.Line line, Place place) {
        return new Line(
                fields.code(place.at("lineId"), line.lineId()),
                fields.sku(place.at("sku"), line.sku()),
                fields.prose(place.at("description"), line.description()),
                fields.quantity(place.at("quantity"), line.quantity()),
                new Amounts(
                        amount.required(place.at("net"), line.net()),
                        amount.optional(place.at("tax"), line.tax())));
    }
}
