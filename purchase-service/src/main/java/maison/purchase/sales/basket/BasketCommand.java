package maison.purchase.sales.basket;

import java.time.Instant;
import java.util.UUID;
import maison.purchase.sales.basket.BasketEvent.BasketSuspended;

/// What a basket can be asked to do.
public sealed interface BasketCommand {

    /// Wait.
    record SuspendBasket(BasketSuspended facts) implements BasketCommand {}

    /// Go on at a till.
    ///
    /// @param offline whether the till was out of reach: then it has gone on, whoever else did
    record ResumeBasket(
            UUID resumptionId,
            String storeId,
            String terminalId,
            Instant occurredAt,
            boolean offline)
            implements BasketCommand {}
}
