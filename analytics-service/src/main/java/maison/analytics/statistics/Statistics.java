package maison.analytics.statistics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.analytics.SqlArray;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads the statistics.
public final class Statistics {

    private Statistics() {}

    /// Whether the tables are there; before the first start has built them they are not.
    public static boolean exist(Handle handle) {
        return handle.createQuery("select to_regclass('customer_statistics') is not null")
                .mapTo(Boolean.class)
                .one();
    }

    /// The last day with a sale, up to a latest one: the stream's own today, which a past till
    /// history has too.
    public static Optional<LocalDate> horizon(Handle handle, LocalDate latest) {
        return handle.createQuery("select max(day) from sale_facts where day <= :latest")
                .bind("latest", latest)
                .mapTo(LocalDate.class)
                .findOne();
    }

    /// Under which id a customer is counted: their own, unless they turned out to be somebody else.
    public static UUID personOf(Handle handle, UUID customer) {
        return handle.createQuery(
                        "select person_id from absorbed_customers where customer_id = :customer")
                .bind("customer", customer)
                .mapTo(UUID.class)
                .findOne()
                .orElse(customer);
    }

    /// Those of the person, by any of their ids.
    public static Optional<CustomerStatistics> find(Handle handle, UUID customer) {
        return of(handle, List.of(personOf(handle, customer))).stream().findFirst();
    }

    public static List<CustomerStatistics> of(Handle handle, Collection<UUID> customers) {
        return handle.createQuery(
                        "select * from customer_statistics where customer_id = any(:customers)")
                .bind("customers", SqlArray.of("uuid", customers))
                .map((row, _) -> CustomerStatistics.read(row))
                .list();
    }

    /// The ids of the next stretch of everybody, ascending.
    ///
    /// @param after null for the first stretch
    public static List<UUID> idsAfter(Handle handle, @Nullable UUID after, int limit) {
        return handle.createQuery(
                        """
                        select customer_id from customer_statistics
                        where :after::uuid is null or customer_id > :after::uuid
                        order by customer_id limit :limit
                        """)
                .bindByType("after", after, UUID.class)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /// Everybody's statistics as they were at the end of a day.
    public static List<CustomerStatistics> asOf(Handle handle, LocalDate day) {
        return handle.createQuery(StatisticsSql.AS_OF)
                .bind("asOf", day)
                .map((row, _) -> CustomerStatistics.read(row))
                .list();
    }

    public static long customers(Handle handle) {
        return handle.createQuery("select count(*) from customer_statistics")
                .mapTo(Long.class)
                .one();
    }
}
