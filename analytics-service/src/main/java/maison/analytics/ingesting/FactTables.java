package maison.analytics.ingesting;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.analytics.SqlArray;
import maison.analytics.statistics.StatisticsSql;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Adds a batch of facts and brings the statistics of the customers it touches up to date.
///
/// Facts are keyed by their own ids and the statistics follow from all facts of a customer, so
/// neither order nor repetition matters: a return may come before its sale, and a purchase that was
/// taken back leaves nothing. Some statements for a batch, none for a row. All records of a
/// customer share a partition, so no two transactions touch one customer at once; for those who
/// have several ids [People] sees to it.
final class FactTables {

    private FactTables() {}

    static void add(Handle handle, Facts facts) {
        // Batches are large enough for sorting in memory to pay, and too small for compiling to.
        handle.execute("set local work_mem = '32MB'");
        handle.execute("set local jit = off");
        People.keepStill(handle);
        Map<UUID, UUID> persons = People.ofSeveralIds(handle, facts.customers());
        var recomputed = new TreeSet<>(persons.keySet());
        Moves.addPeople(facts, recomputed);
        erase(handle, facts, recomputed);
        addReturns(handle, facts, recomputed);
        addSales(handle, facts, recomputed);
        Moves.add(handle, facts);
        recompute(handle, counted(handle, recomputed, persons));
    }

    /// Under which ids customers are counted.
    ///
    /// @param persons those who were asked for already
    private static Set<UUID> counted(Handle handle, Set<UUID> customers, Map<UUID, UUID> persons) {
        // A return may have led to somebody whom the batch does not name.
        Map<UUID, UUID> others =
                People.ofSeveralIds(
                        handle,
                        customers.stream().filter(each -> !persons.containsKey(each)).toList());
        return customers.stream()
                .map(each -> persons.getOrDefault(each, others.getOrDefault(each, each)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Amounts stay, for the totals; the person goes.
    private static void erase(Handle handle, Facts facts, Set<UUID> recomputed) {
        if (facts.erased().isEmpty()) {
            return;
        }
        var people = SqlArray.of("uuid", facts.erased());
        for (String sql :
                new String[] {
                    "insert into erased_customers select distinct unnest(:people)"
                            + " on conflict do nothing",
                    "update sale_facts set customer_id = null where customer_id = any(:people)",
                    "update return_facts set customer_id = null where customer_id = any(:people)",
                }) {
            handle.createUpdate(sql).bind("people", people).execute();
        }
        recomputed.addAll(facts.erased());
    }

    /// Nets what comes back against sales that are known; a sale that is not will find its returns
    /// here.
    private static void addReturns(Handle handle, Facts facts, Set<UUID> recomputed) {
        var returns = facts.returns();
        if (returns.isEmpty()) {
            return;
        }
        handle.createUpdate(
                        """
                        insert into return_facts (return_id, sale_id, customer_id, currency, net)
                        select r.id, r.sale, case when e.customer_id is null then r.customer end,
                               r.currency, r.net
                        from unnest(:ids, :sales, :customers, :currencies, :nets)
                             as r (id, sale, customer, currency, net)
                        left join erased_customers e on e.customer_id = r.customer
                        on conflict (return_id) do nothing
                        """)
                .bind("ids", SqlArray.of("uuid", returns, Facts.Return::id))
                .bind("sales", SqlArray.of("uuid", returns, Facts.Return::sale))
                .bind("customers", SqlArray.of("uuid", returns, Facts.Return::customer))
                .bind("currencies", SqlArray.of("text", returns, Facts.Return::currency))
                .bind("nets", SqlArray.of("numeric", returns, Facts.Return::net))
                .execute();
        handle.createQuery(
                        """
                        update sale_facts s set returns = r.returns, returned = r.returned
                        from (select sale_id, count(*) as returns, sum(net) as returned
                              from return_facts where sale_id = any(:sales) group by sale_id) r
                        where s.sale_id = r.sale_id
                        returning s.sale_id, s.customer_id
                        """)
                .bind("sales", SqlArray.of("uuid", returns, Facts.Return::sale))
                .map((row, _) ->
                        customerOf(
                                facts,
                                row.getObject("sale_id", UUID.class),
                                row.getObject("customer_id", UUID.class)))
                .list()
                .forEach(customer -> customer.ifPresent(recomputed::add));
        returns.stream()
                .map(Facts.Return::customer)
                .filter(Objects::nonNull)
                .forEach(recomputed::add);
    }

    /// The sale's customer, unless it has been moved since: who has it now is told of the return
    /// with the sale.
    private static Optional<UUID> customerOf(Facts facts, UUID sale, @Nullable UUID customer) {
        return Optional.ofNullable(customer)
                .filter(owner ->
                        facts.returns().stream()
                                .anyMatch(each -> sale.equals(each.sale()) && each.isOf(owner)));
    }

    private static void addSales(Handle handle, Facts facts, Set<UUID> recomputed) {
        var sales = facts.sales();
        if (sales.isEmpty()) {
            return;
        }
        handle.createQuery(StatisticsSql.ADD_SALES)
                .bind("ids", SqlArray.of("uuid", sales, Facts.Sale::id))
                .bind("customers", SqlArray.of("uuid", sales, Facts.Sale::customer))
                .bind("days", SqlArray.of("date", sales, Facts.Sale::day))
                .bind("currencies", SqlArray.of("text", sales, Facts.Sale::currency))
                .bind("nets", SqlArray.of("numeric", sales, Facts.Sale::net))
                .bind("recomputed", SqlArray.of("uuid", recomputed))
                .mapTo(UUID.class)
                .forEach(recomputed::add);
    }

    static void recompute(Handle handle, Set<UUID> recomputed) {
        if (recomputed.isEmpty()) {
            return;
        }
        var touched = SqlArray.of("uuid", recomputed);
        handle.createUpdate(StatisticsSql.RECOMPUTE).bind("customers", touched).execute();
        handle.createUpdate(
                        "insert into changed_customers select unnest(:customers)"
                                + " on conflict do nothing")
                .bind("customers", touched)
                .execute();
    }
}
