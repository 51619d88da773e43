package maison.purchase.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sales.basket.BasketCommand.ResumeBasket;
import maison.purchase.sales.basket.BasketCommand.SuspendBasket;
import maison.purchase.sales.basket.BasketEvent.BasketSuspended;
import maison.purchase.sales.sale.SaleLine;
import org.jspecify.annotations.Nullable;

/// Checks a basket that is set aside, and its resumption.
public final class BasketReading {

    private BasketReading() {}

    /// The command that the request asks for, or all that is wrong with it.
    public static Reading<SuspendBasket> of(@Nullable BasketRequest request, Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var fields = new Fields(clock);
        var facts =
                new BasketSuspended(
                        fields.optionalId(Place.ROOT.at("customerId"), request.customerId()),
                        fields.code(Place.ROOT.at("storeId"), request.storeId()),
                        fields.code(Place.ROOT.at("terminalId"), request.terminalId()),
                        fields.instant(Place.ROOT.at("occurredAt"), request.occurredAt()),
                        lines(request, fields));
        return fields.areSound()
                ? new Sound<>(new SuspendBasket(facts))
                : new Faulty<>(fields.faults());
    }

    static List<SaleLine> lines(BasketRequest request, Fields fields) {
        Place place = Place.ROOT.at("lines");
        if (request.lines() == null || request.lines().isEmpty()) {
            fields.fault(place, "must have at least one line");
        }
        var amount =
                new Amount(fields, fields.currency(Place.ROOT.at("currency"), request.currency()));
        var ids = new HashSet<String>();
        var lines = new ArrayList<SaleLine>();
        var wanted = fields.list(place, request.lines(), SaleReading.LINES_MAX);
        for (int index = 0; index < wanted.size(); index++) {
            SaleLine line =
                    LineReading.of(
                            wanted.get(index),
                            place.at(index),
                            amount,
                            Boolean.TRUE.equals(request.taxInclusive()));
            if (!ids.add(line.lineId())) {
                fields.fault(place.at(index).at("lineId"), "must be unique within the basket");
            }
            lines.add(line);
        }
        return lines;
    }

    /// The command that a till's request to go on asks for, or all that is wrong with it.
    public static Reading<ResumeBasket> of(
            UUID resumptionId, @Nullable ResumptionRequest request, Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var fields = new Fields(clock);
        var command =
                new ResumeBasket(
                        resumptionId,
                        fields.code(Place.ROOT.at("storeId"), request.storeId()),
                        fields.code(Place.ROOT.at("terminalId"), request.terminalId()),
                        fields.instant(Place.ROOT.at("occurredAt"), request.occurredAt()),
                        fields.offlineSince(
                                        Place.ROOT, request.offlineSince(), request.occurredAt())
                                != null);
        return fields.areSound() ? new Sound<>(command) : new Faulty<>(fields.faults());
    }
}
