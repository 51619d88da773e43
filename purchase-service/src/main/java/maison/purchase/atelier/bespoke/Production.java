package maison.purchase.atelier.bespoke;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.purchase.atelier.bespoke.BespokeEvent.AlterationRecorded;
import maison.purchase.atelier.bespoke.BespokeEvent.FittingLinked;
import maison.purchase.atelier.bespoke.BespokeEvent.MeasurementsPinned;
import maison.purchase.atelier.bespoke.BespokeEvent.PromiseChanged;
import maison.purchase.atelier.bespoke.BespokeEvent.StageChanged;
import maison.purchase.atelier.bespoke.Piece.MadeFrom;

/// How far the making has got.
///
/// @param stage where it is now
/// @param furthest how far it ever got: what was cut stays cut, also when the order goes back
public record Production(
        LocalDate promisedDate,
        int stage,
        int furthest,
        Map<UUID, StageChanged> moves,
        Map<String, MadeFrom> pins,
        Map<UUID, FittingLinked> fittings,
        Map<UUID, AlterationRecorded> alterations,
        List<PromiseChanged> promises) {

    static Production startingWith(LocalDate promisedDate) {
        return new Production(
                promisedDate, 0, 0, Map.of(), Map.of(), Map.of(), Map.of(), List.of());
    }

    Production at(int newStage, StageChanged move) {
        return new Production(
                promisedDate,
                newStage,
                Math.max(furthest, newStage),
                plus(moves, move.moveId(), move),
                pins,
                fittings,
                alterations,
                promises);
    }

    Production with(PromiseChanged event) {
        var more = new ArrayList<>(promises);
        more.add(event);
        return new Production(
                event.to(), stage, furthest, moves, pins, fittings, alterations, more);
    }

    Production with(MeasurementsPinned event) {
        var more = new HashMap<>(pins);
        more.put(event.pieceId(), event.madeFrom());
        return new Production(
                promisedDate, stage, furthest, moves, more, fittings, alterations, promises);
    }

    Production with(FittingLinked event) {
        return new Production(
                promisedDate,
                stage,
                furthest,
                moves,
                pins,
                plus(fittings, event.appointmentId(), event),
                alterations,
                promises);
    }

    Production with(AlterationRecorded event) {
        return new Production(
                promisedDate,
                stage,
                furthest,
                moves,
                pins,
                fittings,
                plus(alterations, event.alteration().alterationId(), event),
                promises);
    }

    // In the order of what happened, which is the order in which it is shown.
    private static <T> Map<UUID, T> plus(Map<UUID, T> map, UUID id, T value) {
        var more = new LinkedHashMap<>(map);
        more.put(id, value);
        return more;
    }
}
