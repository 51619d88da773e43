package maison.purchase.counter.awaiting;

import java.util.List;
import java.util.UUID;

/// One kind of order, as the till sees it. Every bean of this type is asked; a new kind of order
/// adds its own.
public interface WaitingOrders {

    /// At most so many of a kind are told; nobody waits for more.
    int MOST = 50;

    /// The customer's orders of this kind that are not over, the oldest first.
    List<WaitingOrder> of(UUID customer);
}
