package maison.analytics.ingesting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one batch of records says, in any order and as often as it is said.
record Facts(
        List<Sale> sales,
        List<Return> returns,
        List<UUID> erased,
        List<Joined> joined,
        List<Left> left) {

    /// Facts without moves.
    Facts(List<Sale> sales, List<Return> returns, List<UUID> erased) {
        this(sales, returns, erased, List.of(), List.of());
    }

    /// All customers whose statistics it may change.
    Set<UUID> customers() {
        return Stream.of(
                        sales.stream().map(Sale::customer),
                        returns.stream().map(Return::customer),
                        returns.stream().map(Return::of),
                        joined.stream().map(Joined::customer),
                        left.stream().map(Left::customer),
                        erased.stream())
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /// A sale is now this customer's.
    ///
    /// @param ownership counts the changes of ownership of the sale
    record Joined(UUID customer, int ownership, Sale sale) {}

    /// A sale is no longer this customer's.
    record Left(UUID customer, int ownership, UUID sale) {}

    /// @param day the local day of the sale
    record Sale(UUID id, @Nullable UUID customer, LocalDate day, String currency, BigDecimal net) {}

    /// @param sale null for a return that names no sale
    /// @param customer for a return that names no sale; else the sale knows
    /// @param of whose sale it was then, whose statistics follow; null for whosever it is now, and
    ///   [#NOBODY] for nobody's
    record Return(
            UUID id,
            @Nullable UUID sale,
            @Nullable UUID customer,
            String currency,
            BigDecimal net,
            @Nullable UUID of) {

        static final UUID NOBODY = new UUID(0, 0);

        Return(
                UUID id,
                @Nullable UUID sale,
                @Nullable UUID customer,
                String currency,
                BigDecimal net) {
            this(id, sale, customer, currency, net, null);
        }

        boolean isOf(UUID owner) {
            return of == null || of.equals(owner);
        }
    }

    Facts {
        sales = List.copyOf(sales);
        returns = List.copyOf(returns);
        erased = List.copyOf(erased);
        joined = List.copyOf(joined);
        left = List.copyOf(left);
    }
}
