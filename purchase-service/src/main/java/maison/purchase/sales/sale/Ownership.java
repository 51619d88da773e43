package maison.purchase.sales.sale;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleEvent.SaleJoined;
import maison.purchase.sales.sale.SaleEvent.SaleLeft;
import org.jspecify.annotations.Nullable;

/// Whose sale it is, and how it came to that.
///
/// @param customerId null for nobody's
/// @param knownAs by which id the customer's readers know it; null for its own
/// @param changes how often it left or joined somebody
/// @param ever everybody whose it has been
/// @param moves what each move came to
record Ownership(
        @Nullable UUID customerId,
        @Nullable UUID knownAs,
        int changes,
        Set<UUID> ever,
        Map<UUID, Move> moves) {

    /// A move that took place.
    record Move(@Nullable UUID to, String storeId, Instant occurredAt, String reason) {}

    Ownership {
        ever = Set.copyOf(ever);
        moves = Map.copyOf(moves);
    }

    static Ownership of(SaleCompleted sale) {
        UUID customer = sale.customerId();
        return new Ownership(
                customer, null, 0, customer == null ? Set.of() : Set.of(customer), Map.of());
    }

    Ownership with(SaleLeft event) {
        var move =
                new Move(event.toCustomerId(), event.storeId(), event.occurredAt(), event.reason());
        return new Ownership(null, null, event.ownership(), ever, with(event.moveId(), move));
    }

    Ownership with(SaleJoined event) {
        var more = new HashSet<>(ever);
        more.add(event.customerId());
        var move =
                new Move(event.customerId(), event.storeId(), event.occurredAt(), event.reason());
        return new Ownership(
                event.customerId(),
                event.knownAs(),
                event.ownership(),
                more,
                with(event.moveId(), move));
    }

    private Map<UUID, Move> with(UUID moveId, Move move) {
        var more = new HashMap<>(moves);
        more.put(moveId, move);
        return more;
    }
}
