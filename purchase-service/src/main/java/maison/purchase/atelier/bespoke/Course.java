package maison.purchase.atelier.bespoke;

import java.util.List;
import maison.purchase.atelier.bespoke.BespokeEvent.AlterationRecorded;
import maison.purchase.atelier.bespoke.BespokeEvent.FittingLinked;
import maison.purchase.atelier.bespoke.BespokeEvent.MeasurementsPinned;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderAccepted;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderCancelled;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderDelivered;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderQuoted;
import maison.purchase.atelier.bespoke.BespokeEvent.PaymentTaken;
import maison.purchase.atelier.bespoke.BespokeEvent.PromiseChanged;
import maison.purchase.atelier.bespoke.BespokeEvent.StageChanged;
import maison.purchase.atelier.bespoke.BespokeEvent.StatusLinkIssued;
import maison.purchase.atelier.bespoke.BespokeEvent.StatusLinkRevoked;
import maison.purchase.atelier.bespoke.BespokeOrder.Cancelled;
import maison.purchase.atelier.bespoke.BespokeOrder.Delivered;
import maison.purchase.atelier.bespoke.BespokeOrder.Link;
import maison.purchase.atelier.bespoke.BespokeOrder.Making;
import maison.purchase.atelier.bespoke.BespokeOrder.Placed;
import maison.purchase.atelier.bespoke.BespokeOrder.Quoted;

/// How an order goes on from event to event.
final class Course {

    private Course() {}

    static BespokeOrder after(BespokeOrder order, BespokeEvent event) {
        return switch (event) {
            case OrderQuoted quote -> new Quoted(quote, Link.NONE);
            case StatusLinkIssued(_, int version, var expiresAt) ->
                    placed(order, event).with(new Link(version, expiresAt));
            case StatusLinkRevoked(_, int version) ->
                    placed(order, event).with(new Link(version + 1, null));
            case OrderCancelled cancelled -> new Cancelled(placed(order, event), cancelled);
            case OrderAccepted accepted -> {
                Placed placed = placed(order, event);
                yield new Making(
                        placed.quote(),
                        accepted,
                        new Ledger(accepted.total(), List.of()).with(accepted.deposit()),
                        Production.startingWith(accepted.promisedDate()),
                        placed.link());
            }
            case PaymentTaken _, StageChanged _, PromiseChanged _, MeasurementsPinned _ ->
                    worked(making(order, event), event);
            case OrderDelivered delivered -> new Delivered(making(order, event), delivered);
            case AlterationRecorded _, FittingLinked _ ->
                    order instanceof Delivered(var made, var delivery)
                            ? new Delivered(worked(made, event), delivery)
                            : worked(making(order, event), event);
        };
    }

    private static Making worked(Making order, BespokeEvent event) {
        Production production = order.production();
        return switch (event) {
            case PaymentTaken(_, var payment) -> order.with(order.ledger().with(payment));
            case StageChanged move ->
                    order.with(production.at(order.quote().workflow().indexOf(move.to()), move));
            case PromiseChanged promise -> order.with(production.with(promise));
            case MeasurementsPinned pinned -> order.with(production.with(pinned));
            case AlterationRecorded altered -> order.with(production.with(altered));
            case FittingLinked linked -> order.with(production.with(linked));
            case BespokeEvent other -> throw new IllegalStateException("Not work: " + other);
        };
    }

    /// An event out of place in its own stream cannot be repaired here; stop rather than guess.
    private static Placed placed(BespokeOrder order, BespokeEvent event) {
        return switch (order) {
            case Placed placed -> placed;
            case BespokeOrder.Unquoted _ -> throw misplaced(event);
        };
    }

    private static Making making(BespokeOrder order, BespokeEvent event) {
        if (order instanceof Making making) {
            return making;
        }
        throw misplaced(event);
    }

    private static IllegalStateException misplaced(BespokeEvent event) {
        return new IllegalStateException("Event out of place: " + event);
    }
}
