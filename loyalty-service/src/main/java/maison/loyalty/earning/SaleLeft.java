package maison.loyalty.earning;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.loyalty.account.Fact;
import maison.loyalty.account.Return;
import org.jspecify.annotations.Nullable;

/// The part of purchase-service's `maison.sale.left.v1` that takes points back: the sale turned out
/// to be somebody else's.
///
/// @param knownAs the id under which this customer had it; null for its own
/// @param lines what had not come back of it
record SaleLeft(
        UUID moveId,
        UUID saleId,
        UUID customerId,
        @Nullable UUID knownAs,
        Instant soldAt,
        List<SaleLinesReturned.Line> lines) {

    SaleLeft {
        Objects.requireNonNull(moveId, "moveId");
        Objects.requireNonNull(saleId, "saleId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(soldAt, "soldAt");
        lines = List.copyOf(lines);
    }

    /// As if all that was left had come back at the moment of the sale: bought and returned is
    /// never bought.
    List<Fact> facts(Wanted wanted) {
        return lines.isEmpty()
                ? List.of()
                : List.of(
                        new Return(
                                moveId,
                                knownAs == null ? saleId : knownAs,
                                soldAt,
                                SaleLinesReturned.lines(lines, wanted)));
    }
}
