package maison.purchase.basket;

import maison.purchase.basket.BasketEvent.BasketResumed;
import maison.purchase.basket.BasketEvent.BasketSuspended;

/// What a decision needs to know about a basket.
public sealed interface Basket {

    /// Before it was set aside.
    record Unknown() implements Basket {}

    /// Set aside.
    record Waiting(BasketSuspended facts) implements Basket {}

    /// A till has gone on with it.
    record Taken(BasketSuspended facts, BasketResumed by) implements Basket {}
}
