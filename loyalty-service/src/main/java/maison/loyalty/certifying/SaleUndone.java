package maison.loyalty.certifying;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of purchase-service's `maison.sale.lines-returned.v1` by which certificates are good
/// again.
///
/// @param certificates that had paid for the sale; null for none
record SaleUndone(UUID saleId, @Nullable List<UUID> certificates) {

    SaleUndone {
        Objects.requireNonNull(saleId, "saleId");
    }

    /// Those that are good again.
    List<UUID> goodAgain() {
        return certificates == null ? List.of() : certificates;
    }
}
