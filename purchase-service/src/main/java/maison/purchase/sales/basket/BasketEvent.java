package maison.purchase.sales.basket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.purchase.sales.sale.SaleLine;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a basket. Stored for good: fields are added, never changed.
public sealed interface BasketEvent {

    /// Business time, from the till.
    Instant occurredAt();

    /// A till set the basket aside.
    ///
    /// @param customerId whose it is, if known
    record BasketSuspended(
            @Nullable UUID customerId,
            String storeId,
            String terminalId,
            Instant occurredAt,
            List<SaleLine> lines)
            implements BasketEvent {

        public BasketSuspended {
            lines = List.copyOf(lines);
        }
    }

    /// A till of the store goes on with it.
    ///
    /// @param resumptionId chosen by the till, so that a repeat is recognised
    record BasketResumed(UUID resumptionId, String terminalId, Instant occurredAt)
            implements BasketEvent {}
}
