package maison.loyalty.certifying;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of purchase-service's `maison.sale.completed.v1` that certificates are paid by.
///
/// @param tenders what was paid otherwise than with money; null for nothing
record SalePaid(UUID saleId, @Nullable List<Tender> tenders) {

    /// @param certificateId of one of ours that is kept under the sale's id; null for other means
    record Tender(@Nullable UUID certificateId) {}

    SalePaid {
        Objects.requireNonNull(saleId, "saleId");
    }

    /// The certificates that paid for it.
    List<UUID> certificates() {
        return tenders == null
                ? List.of()
                : tenders.stream().map(Tender::certificateId).filter(Objects::nonNull).toList();
    }
}
