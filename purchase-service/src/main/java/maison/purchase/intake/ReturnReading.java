package maison.purchase.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sale.SaleCommand.LineQuantity;
import maison.purchase.sale.SaleCommand.ReturnLines;
import org.jspecify.annotations.Nullable;

/// Checks a return of goods from a sale.
public final class ReturnReading {

    private ReturnReading() {}

    /// The command that the request asks for, or all that is wrong with it.
    public static Reading<ReturnLines> of(
            UUID returnId, @Nullable ReturnRequest request, Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var fields = new Fields(clock);
        List<LineQuantity> lines = lines(request, fields);
        var command =
                new ReturnLines(
                        returnId,
                        fields.code(Place.ROOT.at("storeId"), request.storeId()),
                        fields.instant(Place.ROOT.at("occurredAt"), request.occurredAt()),
                        fields.code(Place.ROOT.at("reason"), request.reason()),
                        lines);
        return fields.areSound() ? new Sound<>(command) : new Faulty<>(fields.faults());
    }

    private static List<LineQuantity> lines(ReturnRequest request, Fields fields) {
        Place place = Place.ROOT.at("lines");
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
                            lineId, fields.quantity(each.at("quantity"), line.quantity())));
        }
        return lines;
    }
}
