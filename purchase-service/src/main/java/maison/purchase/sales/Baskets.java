package maison.purchase.sales;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.http.Problem;
import maison.purchase.PurchaseProblems;
import maison.purchase.sales.basket.Basket;
import maison.purchase.sales.basket.BasketCommand;
import maison.purchase.sales.basket.BasketDecider;
import maison.purchase.sales.basket.BasketEvent;
import maison.purchase.sales.basket.BasketEvent.BasketResumed;
import maison.purchase.sales.basket.BasketEvent.BasketSuspended;
import maison.purchase.sales.basket.BasketRefusal;

/// The door to suspended baskets: rules, stored event names and database, wired once.
public final class Baskets {

    /// The stored names of a basket's events.
    public static final EventTypes<BasketEvent> BASKET_EVENTS =
            EventTypes.of("basket", BasketEvent.class, BasketEvent::occurredAt)
                    .with("basket-suspended", BasketSuspended.class)
                    .with("basket-resumed", BasketResumed.class)
                    .requireAll();

    private Baskets() {}

    @Singleton
    @Produces
    static EventTypes<BasketEvent> basketEvents() {
        return BASKET_EVENTS;
    }

    @Singleton
    @Produces
    static AggregateRunner<BasketCommand, Basket, BasketEvent, BasketRefusal> baskets(
            EventStore store, GroupCommit commits) {
        return new AggregateRunner<>(store, commits, BASKET_EVENTS, new BasketDecider());
    }

    /// A basket that says no.
    public static Problem problem(BasketRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> PurchaseProblems.unknown("basket");
            case ID_REUSED ->
                    Problem.of(
                            409,
                            "basket-id-reused",
                            "Basket id already used",
                            "This id belongs to a basket with other content.");
            case TAKEN ->
                    Problem.of(
                            409,
                            "basket-taken",
                            "Basket taken",
                            "Another till has gone on with it.");
        };
    }
}
