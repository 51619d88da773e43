package maison.purchase.atelier.bespoke;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import maison.purchase.atelier.bespoke.BespokeCommand.Accept;
import maison.purchase.atelier.bespoke.BespokeCommand.Cancel;
import maison.purchase.atelier.bespoke.BespokeCommand.ChangePromise;
import maison.purchase.atelier.bespoke.BespokeCommand.Deliver;
import maison.purchase.atelier.bespoke.BespokeCommand.IssueStatusLink;
import maison.purchase.atelier.bespoke.BespokeCommand.LinkFitting;
import maison.purchase.atelier.bespoke.BespokeCommand.Move;
import maison.purchase.atelier.bespoke.BespokeCommand.Pay;
import maison.purchase.atelier.bespoke.BespokeCommand.PinMeasurements;
import maison.purchase.atelier.bespoke.BespokeCommand.Quote;
import maison.purchase.atelier.bespoke.BespokeCommand.RecordAlteration;
import maison.purchase.atelier.bespoke.BespokeCommand.RevokeStatusLink;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderQuoted;
import maison.purchase.atelier.bespoke.BespokeEvent.StatusLinkIssued;
import maison.purchase.atelier.bespoke.BespokeEvent.StatusLinkRevoked;
import maison.purchase.atelier.bespoke.BespokeOrder.Cancelled;
import maison.purchase.atelier.bespoke.BespokeOrder.Delivered;
import maison.purchase.atelier.bespoke.BespokeOrder.Making;
import maison.purchase.atelier.bespoke.BespokeOrder.Placed;
import maison.purchase.atelier.bespoke.BespokeOrder.Quoted;
import maison.purchase.atelier.bespoke.BespokeOrder.Unquoted;
import maison.purchase.atelier.bespoke.BespokeRefusal.AlreadyAccepted;
import maison.purchase.atelier.bespoke.BespokeRefusal.IdReused;
import maison.purchase.atelier.bespoke.BespokeRefusal.NotAccepted;
import maison.purchase.atelier.bespoke.BespokeRefusal.OrderClosed;
import maison.purchase.atelier.bespoke.BespokeRefusal.OrderUnknown;

/// The rules of a bespoke order: quoted, accepted with a deposit, made stage by stage, and settled
/// by one sale or by a refund on the terms it was accepted on.
public final class BespokeDecider
        implements Decider<BespokeCommand, BespokeOrder, BespokeEvent, BespokeRefusal> {

    @Override
    public BespokeOrder initial() {
        return new Unquoted();
    }

    @Override
    public Decision<BespokeEvent, BespokeRefusal> decide(
            BespokeCommand command, BespokeOrder order) {
        return switch (order) {
            case Unquoted() ->
                    command instanceof Quote(var facts)
                            ? accept(facts)
                            : refuse(new OrderUnknown());
            case Placed placed -> decidePlaced(command, placed);
        };
    }

    private static Decision<BespokeEvent, BespokeRefusal> decidePlaced(
            BespokeCommand command, Placed order) {
        return switch (command) {
            case Quote(var facts) -> again(facts, order.quote());
            case IssueStatusLink(var at, var expiresAt) ->
                    expiresAt.equals(order.link().expiresAt())
                            ? alreadyDone()
                            : accept(new StatusLinkIssued(at, order.link().version(), expiresAt));
            case RevokeStatusLink(var at) ->
                    order.link().expiresAt() == null
                            ? alreadyDone()
                            : accept(new StatusLinkRevoked(at, order.link().version()));
            case BespokeCommand other ->
                    switch (order) {
                        case Quoted quoted -> decideQuoted(other, quoted);
                        case Making making -> decideMaking(other, making);
                        case Delivered delivered -> decideDelivered(other, delivered);
                        case Cancelled cancelled -> decideCancelled(other, cancelled);
                    };
        };
    }

    /// A repeat is one of the same offer, also after the settings have changed.
    private static Decision<BespokeEvent, BespokeRefusal> again(
            OrderQuoted wanted, OrderQuoted before) {
        boolean sameType = wanted.workflow().productType().equals(before.workflow().productType());
        return sameType && wanted.onTermsOf(before).equals(before)
                ? alreadyDone()
                : refuse(new IdReused("order"));
    }

    private static Decision<BespokeEvent, BespokeRefusal> decideQuoted(
            BespokeCommand command, Quoted order) {
        return switch (command) {
            case Accept wanted -> MoneyRules.accepted(wanted, order.quote());
            case Cancel wanted -> MoneyRules.dropped(wanted, order.quote());
            case BespokeCommand _ -> refuse(new NotAccepted());
        };
    }

    private static Decision<BespokeEvent, BespokeRefusal> decideMaking(
            BespokeCommand command, Making order) {
        String stage = order.stage().code();
        return switch (command) {
            case Accept wanted when MoneyRules.isRepeat(wanted, order.acceptance()) ->
                    alreadyDone();
            case Accept _ -> refuse(new AlreadyAccepted());
            case Pay wanted -> {
                var repeated = MoneyRules.repeated(wanted, order.ledger());
                yield repeated != null ? repeated : MoneyRules.paid(wanted, order);
            }
            case Move wanted -> {
                var repeated = MakingRules.repeated(wanted, order);
                yield repeated != null ? repeated : MakingRules.moved(wanted, order);
            }
            case ChangePromise wanted -> MakingRules.promised(wanted, order);
            case PinMeasurements wanted -> MakingRules.pinned(wanted, order);
            case RecordAlteration wanted -> MakingRules.altered(wanted, order, stage);
            case LinkFitting wanted -> MakingRules.linked(wanted, order, stage);
            case Deliver wanted -> MoneyRules.delivered(wanted, order);
            case Cancel wanted -> MoneyRules.cancelled(wanted, order);
            case Quote _, IssueStatusLink _, RevokeStatusLink _ -> throw decidedBefore(command);
        };
    }

    /// What fits badly is often found when it is worn, so alterations go on after the delivery.
    private static Decision<BespokeEvent, BespokeRefusal> decideDelivered(
            BespokeCommand command, Delivered order) {
        String stage = order.quote().workflow().stages().getLast().code();
        return switch (command) {
            case Deliver wanted when MoneyRules.isRepeat(wanted, order.delivery()) -> alreadyDone();
            case RecordAlteration wanted -> MakingRules.altered(wanted, order.made(), stage);
            case LinkFitting wanted -> MakingRules.linked(wanted, order.made(), stage);
            case BespokeCommand other -> decideClosed(other, order.made());
        };
    }

    private static Decision<BespokeEvent, BespokeRefusal> decideCancelled(
            BespokeCommand command, Cancelled order) {
        if (command instanceof Cancel wanted && MoneyRules.isRepeat(wanted, order.cancellation())) {
            return alreadyDone();
        }
        return order.before() instanceof Making making
                ? decideClosed(command, making)
                : refuse(new OrderClosed());
    }

    /// A late repeat of what was done in time is still a repeat.
    private static Decision<BespokeEvent, BespokeRefusal> decideClosed(
            BespokeCommand command, Making before) {
        return switch (command) {
            case Accept wanted when MoneyRules.isRepeat(wanted, before.acceptance()) ->
                    alreadyDone();
            case Pay wanted -> {
                var repeated = MoneyRules.repeated(wanted, before.ledger());
                yield repeated != null ? repeated : refuse(new OrderClosed());
            }
            case Move wanted -> {
                var repeated = MakingRules.repeated(wanted, before);
                yield repeated != null ? repeated : refuse(new OrderClosed());
            }
            case BespokeCommand _ -> refuse(new OrderClosed());
        };
    }

    @Override
    public BespokeOrder evolve(BespokeOrder order, BespokeEvent event) {
        return Course.after(order, event);
    }

    private static IllegalStateException decidedBefore(BespokeCommand command) {
        return new IllegalStateException("Decided for every order: " + command);
    }
}
