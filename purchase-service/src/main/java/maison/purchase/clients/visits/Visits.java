package maison.purchase.clients.visits;

import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.Write;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Keeps the appointments of clients.
@Singleton
public class Visits {

    // More than anybody makes.
    private static final int VISITS_MAX = 2_000;

    // Who was erased has an empty row among the keys; nothing is kept of them again, also if an
    // older record arrives after the erasure.
    private static final String UPSERT =
            """
            insert into public.customer_visits as v
                (booking_id, customer_id, store_id, starts_at, cancelled, sequence)
            select booking_id, customer_id, store_id, starts_at, cancelled, sequence
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::boolean[],
                        ?::bigint[])
                 as heard(booking_id, customer_id, store_id, starts_at, cancelled, sequence)
            where not exists (select from public.subject_keys k
                              where k.subject_id = heard.customer_id and k.wrapped_key is null)
            on conflict (booking_id) do update
            set customer_id = excluded.customer_id, store_id = excluded.store_id,
                starts_at = excluded.starts_at, cancelled = excluded.cancelled,
                sequence = excluded.sequence
            where excluded.sequence > v.sequence
            """;

    private final Jdbi jdbi;

    Visits(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Keeps what is newer than what is known; in the caller's transaction.
    void keep(Handle handle, List<VisitChange> changes) {
        Map<UUID, VisitChange> latest = new HashMap<>();
        changes.forEach(each -> latest.merge(each.bookingId(), each, VisitChange::latest));
        List<Write> writes =
                Write.ofRows(
                        UPSERT,
                        List.copyOf(latest.values()),
                        VisitChange::bookingId,
                        VisitChange::customerId,
                        VisitChange::storeId,
                        VisitChange::at,
                        VisitChange::cancelled,
                        VisitChange::sequence);
        if (!writes.isEmpty()) {
            Write.send(handle.getConnection(), writes, false);
        }
    }

    /// Forgets the appointments of people who were erased; in the caller's transaction.
    void forget(Handle handle, Collection<UUID> people) {
        handle.createUpdate("delete from public.customer_visits where customer_id = any(:people)")
                .bind("people", people.toArray(UUID[]::new))
                .execute();
    }

    /// The latest visits of a customer, in no order: appointments that were not called off.
    public List<Visit> of(UUID customer) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select booking_id, store_id, starts_at from public.customer_visits
                                where customer_id = any(person_ids(:customer)) and not cancelled
                                order by starts_at desc, booking_id desc limit :limit
                                """)
                        .bind("customer", customer)
                        .bind("limit", VISITS_MAX)
                        .map((row, _) ->
                                new Visit(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getObject(3, OffsetDateTime.class).toInstant()))
                        .list());
    }
}
