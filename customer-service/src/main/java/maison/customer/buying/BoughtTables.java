package maison.customer.buying;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.customer.SqlArray;
import maison.customer.taste.Liking;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/// Writes facts about purchases. Each is keyed by its own ids, so neither order nor repetition
/// matters: a return may come before its sale. One statement for a batch, none for a row.
final class BoughtTables {

    /// @param customerId null for nobody
    /// @param ownership of the sale; the highest that is told is right
    record Owner(UUID saleId, @Nullable UUID customerId, int ownership) {}

    record Trait(UUID saleId, String lineId, Liking liking, BigDecimal quantity, Instant at) {}

    record Returned(UUID returnId, UUID saleId, String lineId, BigDecimal quantity) {}

    private BoughtTables() {}

    static void addOwners(Handle handle, List<Owner> owners) {
        handle.createUpdate(
                        """
                        insert into bought_sales (sale_id, customer_id, ownership)
                        select distinct on (sale) sale, customer, ownership
                        from unnest(:sales, :customers, :ownerships) as t(sale, customer, ownership)
                        where customer is null
                           or not exists (select from bought_erased e where e.customer_id = customer)
                        order by sale, ownership desc
                        on conflict (sale_id) do update
                            set customer_id = excluded.customer_id, ownership = excluded.ownership
                            where excluded.ownership > bought_sales.ownership
                        """)
                .bind("sales", column(handle, "uuid", owners.stream().map(Owner::saleId).toList()))
                .bind("customers", nullable(handle, owners))
                .bind(
                        "ownerships",
                        column(handle, "int", owners.stream().map(Owner::ownership).toList()))
                .execute();
    }

    static void addTraits(Handle handle, List<Trait> traits) {
        handle.createUpdate(
                        """
                        insert into bought_traits (sale_id, line_id, topic, value, quantity, at)
                        select sale, line, topic, value, quantity, at::timestamptz
                        from unnest(:sales, :lines, :topics, :values, :quantities, :ats)
                            as t(sale, line, topic, value, quantity, at)
                        on conflict do nothing
                        """)
                .bind("sales", column(handle, "uuid", traits.stream().map(Trait::saleId).toList()))
                .bind("lines", column(handle, "text", traits.stream().map(Trait::lineId).toList()))
                .bind(
                        "topics",
                        column(
                                handle,
                                "text",
                                traits.stream().map(each -> each.liking().topic().json()).toList()))
                .bind(
                        "values",
                        column(
                                handle,
                                "text",
                                traits.stream().map(each -> each.liking().value()).toList()))
                .bind(
                        "quantities",
                        column(handle, "numeric", traits.stream().map(Trait::quantity).toList()))
                .bind(
                        "ats",
                        column(
                                handle,
                                "text",
                                traits.stream().map(each -> each.at().toString()).toList()))
                .execute();
    }

    static void addReturned(Handle handle, List<Returned> returned) {
        handle.createUpdate(
                        """
                        insert into bought_returned (return_id, sale_id, line_id, quantity)
                        select ret, sale, line, sum(quantity)
                        from unnest(:returns, :sales, :lines, :quantities)
                            as t(ret, sale, line, quantity)
                        group by ret, sale, line
                        on conflict do nothing
                        """)
                .bind(
                        "returns",
                        column(handle, "uuid", returned.stream().map(Returned::returnId).toList()))
                .bind(
                        "sales",
                        column(handle, "uuid", returned.stream().map(Returned::saleId).toList()))
                .bind(
                        "lines",
                        column(handle, "text", returned.stream().map(Returned::lineId).toList()))
                .bind(
                        "quantities",
                        column(
                                handle,
                                "numeric",
                                returned.stream().map(Returned::quantity).toList()))
                .execute();
    }

    /// What was bought stays, in case the sale moves; that it was theirs goes.
    static void forget(Handle handle, List<UUID> customers) {
        for (var sql :
                new String[] {
                    "insert into bought_erased select unnest(:ids) on conflict do nothing",
                    "update bought_sales set customer_id = null where customer_id = any(:ids)"
                }) {
            handle.createUpdate(sql).bind("ids", column(handle, "uuid", customers)).execute();
        }
    }

    private static Argument column(Handle handle, String type, List<? extends Object> values) {
        return SqlArray.of(handle, type, values);
    }

    private static Argument nullable(Handle handle, List<Owner> owners) {
        var values = new ArrayList<@Nullable UUID>();
        owners.forEach(owner -> values.add(owner.customerId()));
        return SqlArray.of(handle, "uuid", values);
    }
}
