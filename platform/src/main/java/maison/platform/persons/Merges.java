package maison.platform.persons;

import java.util.List;
import maison.platform.inbox.Message;
import org.jdbi.v3.core.Handle;

/// Keeps the table `customer_merges` as customer-service's records tell it, in the order of each
/// absorbed customer. A record that comes again changes nothing.
public final class Merges {

    public static final String TOPIC = "maison.customers";

    private Merges() {}

    /// Takes note of who was merged and who was separated; in the caller's transaction.
    ///
    /// @return the separations among the records
    public static List<CustomerUnmerged> keep(Handle handle, List<Message> batch) {
        return batch.stream()
                .mapMulti((Message message, java.util.function.Consumer<CustomerUnmerged> out) -> {
                    switch (message.type()) {
                        case CustomerMerged.TYPE ->
                                join(handle, message.dataAs(CustomerMerged.class));
                        case CustomerUnmerged.TYPE -> {
                            var unmerged = message.dataAs(CustomerUnmerged.class);
                            separate(handle, unmerged);
                            out.accept(unmerged);
                        }
                        default -> {
                            // Says nothing of who is who.
                        }
                    }
                })
                .toList();
    }

    private static void join(Handle handle, CustomerMerged merged) {
        handle.createUpdate(
                        """
                        insert into customer_merges as m (absorbed_id, into_id, merge_id)
                        values (:absorbed, :into, :merge)
                        on conflict (absorbed_id) do update
                        set into_id = excluded.into_id, merge_id = excluded.merge_id
                        """)
                .bind("absorbed", merged.customerId())
                .bind("into", merged.into())
                .bind("merge", merged.mergeId())
                .execute();
    }

    private static void separate(Handle handle, CustomerUnmerged unmerged) {
        handle.createUpdate(
                        """
                        delete from customer_merges
                        where absorbed_id = :absorbed and merge_id = :merge
                        """)
                .bind("absorbed", unmerged.customerId())
                .bind("merge", unmerged.mergeId())
                .execute();
    }
}
