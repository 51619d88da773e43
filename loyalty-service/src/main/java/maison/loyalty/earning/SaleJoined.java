package maison.loyalty.earning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.loyalty.account.Fact;
import org.jspecify.annotations.Nullable;

/// The part of purchase-service's `maison.sale.joined.v1` that points come from: the sale turned
/// out to be this customer's.
///
/// @param knownAs the id under which the customer gets it back, if they had it before: under the
///   old one all of it was returned
/// @param returns all that had come back of it
record SaleJoined(
        UUID customerId,
        @Nullable UUID knownAs,
        SaleCompleted sale,
        List<SaleLinesReturned> returns) {

    SaleJoined {
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(sale, "sale");
        returns = List.copyOf(returns);
    }

    /// As if it had been theirs from the start.
    List<Fact> facts(Wanted wanted) {
        var facts = new ArrayList<Fact>(returns.size() + 1);
        facts.add(sale.fact(knownAs == null ? sale.saleId() : knownAs, wanted));
        for (SaleLinesReturned each : returns) {
            facts.add(
                    knownAs == null
                            ? each.fact(each.returnId(), each.saleId(), wanted)
                            : each.fact(again(knownAs, each.returnId()), knownAs, wanted));
        }
        return facts;
    }

    /// A return that the customer knew of the sale's first time needs an id of its own.
    private static UUID again(UUID knownAs, UUID returnId) {
        return UUID.nameUUIDFromBytes(
                (returnId + " of " + knownAs).getBytes(StandardCharsets.UTF_8));
    }
}
