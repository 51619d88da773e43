package maison.purchase.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.purchase.atelier.bespoke.BespokeCommand.ChangePromise;
import maison.purchase.atelier.bespoke.BespokeCommand.LinkFitting;
import maison.purchase.atelier.bespoke.BespokeCommand.Move;
import maison.purchase.atelier.bespoke.BespokeCommand.PinMeasurements;
import maison.purchase.atelier.bespoke.BespokeCommand.RecordAlteration;
import maison.purchase.atelier.bespoke.Delta;
import maison.purchase.atelier.bespoke.Piece.Alteration;
import maison.purchase.atelier.bespoke.Piece.MadeFrom;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import org.jspecify.annotations.Nullable;

/// Checks what happens at the bench to an order that was quoted.
public final class OrderReading {

    private static final int SKIPPED_MAX = 50;
    private static final int ALLOWANCES_MAX = 50;
    private static final Place OCCURRED_AT = Place.ROOT.at("occurredAt");

    private final Fields fields;
    private final OrderFields order;

    private OrderReading(Fields fields) {
        this.fields = fields;
        this.order = new OrderFields(fields);
    }

    /// The order goes to a stage.
    public static Reading<Move> of(
            UUID moveId, OrderRequests.@Nullable StageMove request, Clock clock) {
        return read(request, clock, (reading, wanted) -> reading.move(moveId, wanted));
    }

    /// Another day is promised.
    public static Reading<ChangePromise> of(OrderRequests.@Nullable Promise request, Clock clock) {
        return read(
                request,
                clock,
                (reading, wanted) ->
                        new ChangePromise(
                                reading.at(wanted.occurredAt()),
                                reading.order.date(
                                        Place.ROOT.at("promisedDate"), wanted.promisedDate()),
                                reading.order.word(Place.ROOT.at("reason"), wanted.reason())));
    }

    /// A piece is pinned to measurements.
    public static Reading<PinMeasurements> of(
            String pieceId, OrderRequests.@Nullable Measurements request, Clock clock) {
        return read(request, clock, (reading, wanted) -> reading.pin(pieceId, wanted));
    }

    /// A piece was altered.
    public static Reading<RecordAlteration> of(
            UUID alterationId, OrderRequests.@Nullable Altered request, Clock clock) {
        return read(request, clock, (reading, wanted) -> reading.alteration(alterationId, wanted));
    }

    /// An appointment is a fitting.
    public static Reading<LinkFitting> of(
            UUID appointmentId, OrderRequests.@Nullable Fitting request, Clock clock) {
        return read(
                request,
                clock,
                (reading, wanted) ->
                        new LinkFitting(reading.at(wanted.occurredAt()), appointmentId));
    }

    private interface Step<Q, C> {
        C read(OrderReading reading, Q request);
    }

    private static <Q, C> Reading<C> read(@Nullable Q request, Clock clock, Step<Q, C> step) {
        if (request == null) {
            return Faulty.empty();
        }
        var reading = new OrderReading(new Fields(clock));
        C command = step.read(reading, request);
        return reading.fields.areSound()
                ? new Sound<>(command)
                : new Faulty<>(reading.fields.faults());
    }

    private Instant at(@Nullable String occurredAt) {
        return fields.instant(OCCURRED_AT, occurredAt);
    }

    private Move move(UUID moveId, OrderRequests.StageMove wanted) {
        Place place = Place.ROOT.at("skipping");
        List<String> skipping = fields.list(place, wanted.skipping(), SKIPPED_MAX);
        for (int index = 0; index < skipping.size(); index++) {
            order.word(place.at(index), skipping.get(index));
        }
        return new Move(
                moveId,
                at(wanted.occurredAt()),
                order.word(Place.ROOT.at("stage"), wanted.stage()),
                skipping,
                wanted.reason() == null
                        ? null
                        : order.word(Place.ROOT.at("reason"), wanted.reason()));
    }

    private PinMeasurements pin(String pieceId, OrderRequests.Measurements wanted) {
        Integer version = wanted.measurementSetVersion();
        if (version == null || version < 1) {
            fields.fault(Place.ROOT.at("measurementSetVersion"), "must be 1 or more");
        }
        return new PinMeasurements(
                at(wanted.occurredAt()),
                pieceId,
                new MadeFrom(
                        fields.id(Place.ROOT.at("measurementSetId"), wanted.measurementSetId()),
                        version == null ? 0 : version,
                        allowances(wanted.allowances()),
                        order.unit(Place.ROOT.at("unit"), wanted.unit())));
    }

    private Map<String, Delta> allowances(@Nullable Map<String, @Nullable String> wanted) {
        Place place = Place.ROOT.at("allowances");
        if (wanted == null) {
            return Map.of();
        }
        if (wanted.size() > ALLOWANCES_MAX) {
            fields.fault(place, "must have at most " + ALLOWANCES_MAX + " entries");
            return Map.of();
        }
        var allowances = new HashMap<String, Delta>();
        // The name is the client's own text, so a fault does not repeat it.
        wanted.forEach((name, value) ->
                allowances.put(order.word(place, name), order.delta(place, value)));
        return allowances;
    }

    private RecordAlteration alteration(UUID id, OrderRequests.Altered wanted) {
        return new RecordAlteration(
                new Alteration(
                        id,
                        at(wanted.occurredAt()),
                        order.word(Place.ROOT.at("pieceId"), wanted.pieceId()),
                        order.word(Place.ROOT.at("part"), wanted.part()),
                        order.delta(Place.ROOT.at("change"), wanted.change()),
                        order.unit(Place.ROOT.at("unit"), wanted.unit()),
                        fields.optionalId(Place.ROOT.at("appointmentId"), wanted.appointmentId())));
    }
}
