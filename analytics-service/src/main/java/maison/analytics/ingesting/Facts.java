package maison.analytics.ingesting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one batch of records says, in any order and as often as it is said.
record Facts(List<Sale> sales, List<Return> returns, List<UUID> erased) {

    /// @param day the local day of the sale
    record Sale(UUID id, @Nullable UUID customer, LocalDate day, String currency, BigDecimal net) {}

    /// @param sale null for a return that names no sale
    /// @param customer for a return that names no sale; else the sale knows
    record Return(
            UUID id,
            @Nullable UUID sale,
            @Nullable UUID customer,
            String currency,
            BigDecimal net) {}

    Facts {
        sales = List.copyOf(sales);
        returns = List.copyOf(returns);
        erased = List.copyOf(erased);
    }
}
