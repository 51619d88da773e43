package maison.analytics.profile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.analytics.statistics.StatisticsSql;
import org.jdbi.v3.core.Handle;
import org.joda.money.Money;

/// What one person spent in each currency, straight from the facts.
final class SpentByCurrency {

    private SpentByCurrency() {}

    /// @param customer the id under which the person is counted
    static List<CustomerView.Spent> of(Handle handle, UUID customer) {
        return handle.createQuery(
                        """
                        select s.currency, count(distinct s.day)::int as purchases,
                               sum(s.net - s.returned) as net,
                               coalesce((select sum(r.net) from return_facts r
                                         where r.customer_id = any(i.ids)
                                           and r.currency = s.currency), 0) as unlinked
                        from (select array(select customer_id from absorbed_customers
                                           where person_id = :customer) || :customer as ids) i
                        join sale_facts s on s.customer_id = any(i.ids)
                        where %s
                        group by s.currency, i.ids order by s.currency
                        """
                                .formatted(StatisticsSql.COUNTED))
                .bind("customer", customer)
                .map((row, _) ->
                        new CustomerView.Spent(
                                row.getInt("purchases"),
                                money(row.getString("currency"), row.getBigDecimal("net")),
                                money(row.getString("currency"), row.getBigDecimal("unlinked"))))
                .list();
    }

    private static Money money(String currency, BigDecimal amount) {
        return Objects.requireNonNull(CustomerView.money(currency, amount));
    }
}
