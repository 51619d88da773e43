package maison.analytics.ingesting;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import maison.analytics.SqlArray;
import maison.platform.eventstore.Locks;
import maison.platform.inbox.Message;
import maison.platform.persons.CustomerMerged;
import maison.platform.persons.CustomerUnmerged;
import org.jdbi.v3.core.Handle;

/// Who counts as whom. Facts keep the customer they were told of; only the statistics are of
/// persons, so merging and separating computes those of the two anew and touches no fact.
///
/// Records of one person's ids come in several partitions, so transactions at work on the same
/// person are possible here alone. Batches of facts hold a lock together, which a change of persons
/// needs for itself; and of a person with several ids each batch holds one more, which makes the
/// later one see what the earlier one stored.
final class People {

    static final long LOCK = Locks.SERVICES + 1;

    // The first of two numbers of a lock; the second is the person's.
    private static final int PERSON_LOCK = 101;

    private static final String LINKED =
            """
            with recursive linked(id) as (
                select unnest(:customers)
                union
                select case when m.absorbed_id = linked.id then m.into_id else m.absorbed_id end
                from linked join customer_merges m
                    on m.absorbed_id = linked.id or m.into_id = linked.id
            )
            select id from linked
            """;

    // A circle, which merges heard of in another order can make for a moment, has no survivor.
    private static final String COUNT_AS =
            """
            with recursive up(id, at) as (
                select id, id from unnest(:customers) as t(id)
                union
                select up.id, m.into_id from up join customer_merges m on m.absorbed_id = up.at
            )
            insert into absorbed_customers (customer_id, person_id)
            select id, at from up
            where id <> at
              and not exists (select from customer_merges m where m.absorbed_id = up.at)
            """;

    private People() {}

    /// Customers of whom a batch says that they are somebody else, or are not after all.
    record Told(Set<UUID> customers) {

        Told {
            customers = Set.copyOf(customers);
        }

        boolean isSilent() {
            return customers.isEmpty();
        }
    }

    static Told told(List<Message> batch) {
        var customers = new HashSet<UUID>();
        for (Message message : batch) {
            switch (message.type()) {
                case CustomerMerged.TYPE -> {
                    var merged = message.dataAs(CustomerMerged.class);
                    customers.add(merged.customerId());
                    customers.add(merged.into());
                }
                case CustomerUnmerged.TYPE -> {
                    var unmerged = message.dataAs(CustomerUnmerged.class);
                    customers.add(unmerged.customerId());
                    customers.add(unmerged.from());
                }
                default -> {
                    // Says nothing of who is who.
                }
            }
        }
        return new Told(customers);
    }

    /// Nobody becomes somebody else until this transaction ends.
    static void keepStill(Handle handle) {
        handle.execute("select pg_advisory_xact_lock_shared(?)", LOCK);
    }

    /// Those of some customers who have several ids, each with the one they are counted under.
    /// Nobody else works on these persons until this transaction ends.
    static Map<UUID, UUID> ofSeveralIds(Handle handle, Collection<UUID> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        var persons = new HashMap<UUID, UUID>();
        handle.createQuery(
                        """
                        select customer_id, person_id from absorbed_customers
                        where customer_id = any(:customers)
                        union
                        select person_id, person_id from absorbed_customers
                        where person_id = any(:customers)
                        """)
                .bind("customers", SqlArray.of("uuid", customers))
                .map((row, _) ->
                        persons.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        // Always in the same order, so that two batches cannot wait for each other.
        for (UUID person : new TreeSet<>(persons.values())) {
            handle.execute(
                    "select pg_advisory_xact_lock(?, hashtext(?))", PERSON_LOCK, person.toString());
        }
        return persons;
    }

    /// Changes who is whom, and counts everybody anew whom that touches.
    ///
    /// @param told of whom it says something
    /// @param change stores it
    static void change(Handle handle, Set<UUID> told, Runnable change) {
        handle.execute("select pg_advisory_xact_lock(?)", LOCK);
        var touched = new TreeSet<>(linked(handle, told));
        change.run();
        touched.addAll(linked(handle, told));
        var customers = SqlArray.of("uuid", touched);
        handle.createUpdate("delete from absorbed_customers where customer_id = any(:customers)")
                .bind("customers", customers)
                .execute();
        handle.createUpdate(COUNT_AS).bind("customers", customers).execute();
        FactTables.recompute(handle, touched);
    }

    private static List<UUID> linked(Handle handle, Collection<UUID> customers) {
        return handle.createQuery(LINKED)
                .bind("customers", SqlArray.of("uuid", customers))
                .mapTo(UUID.class)
                .list();
    }
}
