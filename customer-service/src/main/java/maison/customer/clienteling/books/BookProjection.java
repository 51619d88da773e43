package maison.customer.clienteling.books;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.clienteling.assignment.AssignmentEvent;
import maison.customer.clienteling.assignment.AssignmentEvent.AssignmentEnded;
import maison.customer.clienteling.assignment.AssignmentEvent.CustomerAssigned;
import maison.customer.clienteling.assignment.Care;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps `client_books` in step with the events.
@Singleton
final class BookProjection implements WritingProjection {

    private static final String ASSIGN =
            """
            insert into client_books (customer_id, care, associate_id, store_id, since)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
            on conflict (customer_id, care) do update
            set associate_id = excluded.associate_id, store_id = excluded.store_id,
                since = excluded.since
            """;

    private static final String END =
            """
            delete from client_books b using unnest(?::uuid[], ?::text[]) as t(customer, care)
            where b.customer_id = t.customer and b.care = t.care
            """;

    private static final String ERASE =
            "delete from client_books where customer_id = any(?::uuid[])";

    private record Key(UUID customer, Care care) {}

    @Override
    public String name() {
        return "client-books";
    }

    @Override
    public String ddl() {
        return "projections/client_books.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        // What happened to each last is how it is after the batch.
        Map<Key, AssignmentEvent> last = new LinkedHashMap<>();
        var erased = new ArrayList<UUID>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case AssignmentEvent event ->
                        last.put(new Key(event.customerId(), event.care()), event);
                case CustomerErased event -> erased.add(event.customerId());
                case Object _ -> {
                    // Nothing else is about client books.
                }
            }
        }
        var assigned = new ArrayList<CustomerAssigned>();
        var ended = new ArrayList<AssignmentEnded>();
        for (AssignmentEvent event : last.values()) {
            switch (event) {
                case CustomerAssigned each -> assigned.add(each);
                case AssignmentEnded each -> ended.add(each);
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        ASSIGN,
                        assigned,
                        CustomerAssigned::customerId,
                        each -> each.care().json(),
                        CustomerAssigned::associateId,
                        CustomerAssigned::storeId,
                        CustomerAssigned::at));
        writes.addAll(
                Write.ofRows(END, ended, AssignmentEnded::customerId, each -> each.care().json()));
        writes.addAll(Write.ofRows(ERASE, erased, each -> each));
        return writes;
    }
}
