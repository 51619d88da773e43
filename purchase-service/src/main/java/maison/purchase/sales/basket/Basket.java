package maison.purchase.sales.basket;

import java.util.List;
import maison.purchase.sales.basket.BasketEvent.BasketResumed;
import maison.purchase.sales.basket.BasketEvent.BasketSuspended;

/// What a decision needs to know about a basket.
public sealed interface Basket {

    /// Before it was set aside.
    record Unknown() implements Basket {}

    /// Set aside.
    record Waiting(BasketSuspended facts) implements Basket {}

    /// A till has gone on with it.
    ///
    /// @param by more than one only if offline tills went on with it
    record Taken(BasketSuspended facts, List<BasketResumed> by) implements Basket {

        public Taken {
            by = List.copyOf(by);
        }
    }
}
