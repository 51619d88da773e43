package maison.purchase.atelier.bespoke;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.time.LocalDate;
import java.util.List;
import maison.platform.eventstore.Decision;
import maison.purchase.atelier.bespoke.BespokeCommand.ChangePromise;
import maison.purchase.atelier.bespoke.BespokeCommand.LinkFitting;
import maison.purchase.atelier.bespoke.BespokeCommand.Move;
import maison.purchase.atelier.bespoke.BespokeCommand.PinMeasurements;
import maison.purchase.atelier.bespoke.BespokeCommand.RecordAlteration;
import maison.purchase.atelier.bespoke.BespokeEvent.AlterationRecorded;
import maison.purchase.atelier.bespoke.BespokeEvent.FittingLinked;
import maison.purchase.atelier.bespoke.BespokeEvent.MeasurementsPinned;
import maison.purchase.atelier.bespoke.BespokeEvent.PromiseChanged;
import maison.purchase.atelier.bespoke.BespokeEvent.StageChanged;
import maison.purchase.atelier.bespoke.BespokeOrder.Making;
import maison.purchase.atelier.bespoke.BespokeRefusal.AlreadyThere;
import maison.purchase.atelier.bespoke.BespokeRefusal.FittingUnknown;
import maison.purchase.atelier.bespoke.BespokeRefusal.IdReused;
import maison.purchase.atelier.bespoke.BespokeRefusal.MadeAlready;
import maison.purchase.atelier.bespoke.BespokeRefusal.MeasurementsMissing;
import maison.purchase.atelier.bespoke.BespokeRefusal.MustNotSkip;
import maison.purchase.atelier.bespoke.BespokeRefusal.OnlyByDelivery;
import maison.purchase.atelier.bespoke.BespokeRefusal.PieceUnknown;
import maison.purchase.atelier.bespoke.BespokeRefusal.PromisedInThePast;
import maison.purchase.atelier.bespoke.BespokeRefusal.ReasonMissing;
import maison.purchase.atelier.bespoke.BespokeRefusal.StageUnknown;
import maison.purchase.atelier.bespoke.Piece.Alteration;
import maison.purchase.atelier.bespoke.Workflow.Stage;
import org.jspecify.annotations.Nullable;

/// What happens at the bench: stages, promises, measurements, fittings, alterations.
final class MakingRules {

    private MakingRules() {}

    static Decision<BespokeEvent, BespokeRefusal> moved(Move wanted, Making order) {
        Workflow workflow = order.quote().workflow();
        int from = order.production().stage();
        int to = workflow.indexOf(wanted.stage());
        BespokeRefusal obstacle =
                to == from
                        ? new AlreadyThere(wanted.stage())
                        : to < from ? obstacleBack(wanted, to, workflow) : obstacle(wanted, order);
        return obstacle != null
                ? refuse(obstacle)
                : accept(
                        new StageChanged(
                                order.quote().order(),
                                wanted.moveId(),
                                wanted.occurredAt(),
                                workflow.stages().get(from).code(),
                                wanted.stage(),
                                wanted.skipping(),
                                wanted.reason()));
    }

    private static @Nullable BespokeRefusal obstacleBack(Move wanted, int to, Workflow workflow) {
        if (to < 0) {
            return new StageUnknown(workflow.stages().stream().map(Stage::code).toList());
        }
        return wanted.reason() == null || !wanted.skipping().isEmpty() ? new ReasonMissing() : null;
    }

    private static @Nullable BespokeRefusal obstacle(Move wanted, Making order) {
        Workflow workflow = order.quote().workflow();
        int to = workflow.indexOf(wanted.stage());
        if (to > workflow.readyIndex()) {
            return new OnlyByDelivery();
        }
        if (wanted.reason() != null) {
            return new ReasonMissing();
        }
        List<Stage> between = workflow.stages().subList(order.production().stage() + 1, to);
        if (!wanted.skipping().equals(codes(between))
                || !between.stream().allMatch(Stage::skippable)) {
            return new MustNotSkip(
                    codes(between), codes(between.stream().filter(Stage::skippable).toList()));
        }
        List<String> unpinned = to < workflow.measuredFrom() ? List.of() : unpinned(order);
        return unpinned.isEmpty() ? null : new MeasurementsMissing(unpinned);
    }

    private static List<String> codes(List<Stage> stages) {
        return stages.stream().map(Stage::code).toList();
    }

    private static List<String> unpinned(Making order) {
        return order.quote().pieces().stream()
                .map(Piece::pieceId)
                .filter(piece -> !order.production().pins().containsKey(piece))
                .toList();
    }

    /// A move with a known id: the same again, or another under its id; null for a new one.
    static @Nullable Decision<BespokeEvent, BespokeRefusal> repeated(Move wanted, Making order) {
        StageChanged before = order.production().moves().get(wanted.moveId());
        if (before == null) {
            return null;
        }
        var same =
                new Move(
                        before.moveId(),
                        before.occurredAt(),
                        before.to(),
                        before.skipped(),
                        before.reason());
        return wanted.equals(same) ? alreadyDone() : refuse(new IdReused("move"));
    }

    static Decision<BespokeEvent, BespokeRefusal> promised(ChangePromise wanted, Making order) {
        LocalDate before = order.production().promisedDate();
        // A late repeat of an earlier promise must not undo the later one.
        boolean repeated =
                order.production().promises().stream()
                        .anyMatch(each ->
                                new ChangePromise(each.occurredAt(), each.to(), each.reason())
                                        .equals(wanted));
        if (repeated || wanted.promisedDate().equals(before)) {
            return alreadyDone();
        }
        LocalDate today = MoneyRules.dayOf(wanted.occurredAt(), order.quote());
        return wanted.promisedDate().isBefore(today)
                ? refuse(new PromisedInThePast(today))
                : accept(
                        new PromiseChanged(
                                order.quote().order(),
                                wanted.occurredAt(),
                                before,
                                wanted.promisedDate(),
                                wanted.reason()));
    }

    static Decision<BespokeEvent, BespokeRefusal> pinned(PinMeasurements wanted, Making order) {
        if (pieceOf(wanted.pieceId(), order) == null) {
            return refuse(new PieceUnknown(wanted.pieceId()));
        }
        if (wanted.madeFrom().equals(order.production().pins().get(wanted.pieceId()))) {
            return alreadyDone();
        }
        Workflow workflow = order.quote().workflow();
        int from = Math.min(workflow.measuredFrom(), workflow.readyIndex());
        return order.production().stage() >= from
                ? refuse(new MadeAlready(workflow.stages().get(from).code()))
                : accept(
                        new MeasurementsPinned(
                                wanted.occurredAt(), wanted.pieceId(), wanted.madeFrom()));
    }

    static Decision<BespokeEvent, BespokeRefusal> altered(
            RecordAlteration wanted, Making order, String stage) {
        Alteration alteration = wanted.alteration();
        AlterationRecorded before = order.production().alterations().get(alteration.alterationId());
        if (before != null) {
            return before.alteration().equals(alteration)
                    ? alreadyDone()
                    : refuse(new IdReused("alteration"));
        }
        Piece piece = pieceOf(alteration.pieceId(), order);
        if (piece == null) {
            return refuse(new PieceUnknown(alteration.pieceId()));
        }
        if (alteration.appointmentId() != null
                && !order.production().fittings().containsKey(alteration.appointmentId())) {
            return refuse(new FittingUnknown(alteration.appointmentId()));
        }
        return accept(
                new AlterationRecorded(
                        order.quote().order().customerId(),
                        alteration,
                        piece.kind(),
                        stage,
                        order.production().pins().get(piece.pieceId())));
    }

    static Decision<BespokeEvent, BespokeRefusal> linked(
            LinkFitting wanted, Making order, String stage) {
        return order.production().fittings().containsKey(wanted.appointmentId())
                ? alreadyDone()
                : accept(new FittingLinked(wanted.occurredAt(), wanted.appointmentId(), stage));
    }

    private static @Nullable Piece pieceOf(String pieceId, Making order) {
        return order.quote().pieces().stream()
                .filter(piece -> piece.pieceId().equals(pieceId))
                .findFirst()
                .orElse(null);
    }
}
