package maison.purchase.atelier;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.purchase.atelier.bespoke.BespokeCommand;
import maison.purchase.atelier.bespoke.BespokeDecider;
import maison.purchase.atelier.bespoke.BespokeEvent;
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
import maison.purchase.atelier.bespoke.BespokeOrder;
import maison.purchase.atelier.bespoke.BespokeRefusal;

/// The door to bespoke orders: rules, stored event names and database, wired once.
public final class BespokeShop {

    /// The stored names of a bespoke order's events.
    public static final EventTypes<BespokeEvent> BESPOKE_EVENTS =
            EventTypes.of("bespoke-order", BespokeEvent.class, BespokeEvent::occurredAt)
                    .ruleVersion(BespokeShop::ruleVersion)
                    .with("order-quoted", OrderQuoted.class)
                    .with("order-accepted", OrderAccepted.class)
                    .with("order-payment-taken", PaymentTaken.class)
                    .with("order-stage-changed", StageChanged.class)
                    .with("order-promise-changed", PromiseChanged.class)
                    .with("order-measurements-pinned", MeasurementsPinned.class)
                    .with("order-alteration-recorded", AlterationRecorded.class)
                    .with("order-fitting-linked", FittingLinked.class)
                    .with("order-delivered", OrderDelivered.class)
                    .with("order-cancelled", OrderCancelled.class)
                    .with("order-status-link-issued", StatusLinkIssued.class)
                    .with("order-status-link-revoked", StatusLinkRevoked.class)
                    .requireAll();

    private BespokeShop() {}

    /// The product type's settings decide everything later, so the quote says which they were.
    private static @org.jspecify.annotations.Nullable String ruleVersion(BespokeEvent event) {
        return event instanceof OrderQuoted quote ? quote.workflow().version() : null;
    }

    @Singleton
    @Produces
    static EventTypes<BespokeEvent> bespokeEvents() {
        return BESPOKE_EVENTS;
    }

    @Singleton
    @Produces
    static AggregateRunner<BespokeCommand, BespokeOrder, BespokeEvent, BespokeRefusal>
            bespokeOrders(EventStore store, GroupCommit commits) {
        return new AggregateRunner<>(store, commits, BESPOKE_EVENTS, new BespokeDecider());
    }
}
