package maison.customer.documents.files;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.customer.documents.file.FileEvent.Added;
import maison.customer.documents.file.FileEvent.Removed;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps `files` in step with the events, and deletes the content of those that are removed or
/// whose customer was erased, in the same transaction.
@Singleton
final class FileProjection implements WritingProjection {

    private static final String ADD =
            """
            insert into files (sort, customer_id, file_id, about, about_id, about_version, content_id,
                media_type, bytes, words, added_at)
            select * from unnest(?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::int[],
                ?::uuid[], ?::text[], ?::int[], ?::text[], ?::timestamptz[])
            """;

    private static final String REMOVE =
            """
            delete from files f using unnest(?::text[], ?::uuid[], ?::uuid[]) as t(sort, customer, file)
            where f.sort = t.sort and f.customer_id = t.customer and f.file_id = t.file
            """;

    private static final String DELETE =
            "delete from file_contents where content_id = any(?::uuid[])";

    private static final String ERASE = "delete from files where customer_id = any(?::uuid[])";

    private static final String ERASE_CONTENTS =
            "delete from file_contents where customer_id = any(?::uuid[])";

    @Override
    public String name() {
        return "files";
    }

    @Override
    public String ddl() {
        return "projections/files.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var added = new ArrayList<Added>();
        var removed = new ArrayList<Removed>();
        var erased = new ArrayList<UUID>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case Added event -> added.add(event);
                case Removed event -> removed.add(event);
                case CustomerErased event -> erased.add(event.customerId());
                case Object _ -> {
                    // Nothing else is about files.
                }
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        ADD,
                        added,
                        each -> each.sort().stored(),
                        Added::customerId,
                        Added::fileId,
                        each -> each.about().kind().json(),
                        each -> each.about().id(),
                        each -> each.about().version(),
                        Added::contentId,
                        Added::mediaType,
                        Added::bytes,
                        each -> each.words().ciphertext(),
                        Added::at));
        writes.addAll(
                Write.ofRows(
                        REMOVE,
                        removed,
                        each -> each.sort().stored(),
                        Removed::customerId,
                        Removed::fileId));
        writes.addAll(Write.ofRows(DELETE, removed, Removed::contentId));
        writes.addAll(Write.ofRows(ERASE, erased, each -> each));
        writes.addAll(Write.ofRows(ERASE_CONTENTS, erased, each -> each));
        return writes;
    }
}
