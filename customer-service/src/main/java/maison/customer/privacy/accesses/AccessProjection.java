package maison.customer.privacy.accesses;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.customer.privacy.access.AccessEvent;
import maison.customer.privacy.access.AccessEvent.AccessCompleted;
import maison.customer.privacy.access.AccessEvent.AccessDownloaded;
import maison.customer.privacy.access.AccessEvent.AccessExpired;
import maison.customer.privacy.access.AccessEvent.AccessFailed;
import maison.customer.privacy.access.AccessEvent.AccessRequested;
import maison.customer.privacy.access.AccessEvent.AccessResumed;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import org.jspecify.annotations.Nullable;

/// Keeps `access_exports` in step with the events: which are to be collected, and which to be
/// deleted when. What was collected goes with the export, and with the customer.
@Singleton
final class AccessProjection implements WritingProjection {

    private static final String PUT =
            """
            insert into access_exports (export_id, customer_id, state, since, until)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[],
                ?::timestamptz[])
            on conflict (export_id) do update
            set state = excluded.state, since = excluded.since, until = excluded.until
            """;

    private static final String DELETE =
            "delete from access_exports where export_id = any(?::uuid[])";

    private static final String DELETE_PARTS =
            "delete from access_export_parts where export_id = any(?::uuid[])";

    private static final String DELETE_FILES =
            "delete from access_export_files where export_id = any(?::uuid[])";

    private static final String ERASE =
            "delete from access_exports where customer_id = any(?::uuid[])";

    private static final String ERASE_PARTS =
            "delete from access_export_parts where customer_id = any(?::uuid[])";

    private static final String ERASE_FILES =
            "delete from access_export_files where customer_id = any(?::uuid[])";

    private record Row(AccessEvent event, String state, @Nullable Instant until) {}

    @Override
    public String name() {
        return "access_exports";
    }

    @Override
    public String ddl() {
        return "projections/access_exports.sql";
    }

    /// An export may change more than once in a batch, so changes go one by one.
    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var writes = new ArrayList<Write>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case AccessRequested event -> writes.addAll(put(event, "collecting", null));
                case AccessResumed event -> writes.addAll(put(event, "collecting", null));
                case AccessFailed event -> writes.addAll(put(event, "failed", null));
                case AccessCompleted event -> writes.addAll(put(event, "ready", event.until()));
                case AccessExpired event -> {
                    for (var sql : List.of(DELETE, DELETE_PARTS, DELETE_FILES)) {
                        writes.addAll(Write.ofRows(sql, List.of(event), AccessExpired::exportId));
                    }
                }
                case AccessDownloaded _ -> {
                    // It is there as it was.
                }
                case CustomerErased event -> {
                    for (var sql : List.of(ERASE, ERASE_PARTS, ERASE_FILES)) {
                        writes.addAll(
                                Write.ofRows(sql, List.of(event), CustomerErased::customerId));
                    }
                }
                case Object _ -> {
                    // Nothing else is about access.
                }
            }
        }
        return writes;
    }

    private static List<Write> put(AccessEvent event, String state, @Nullable Instant until) {
        return Write.ofRows(
                PUT,
                List.of(new Row(event, state, until)),
                each -> each.event().exportId(),
                each -> each.event().customerId(),
                Row::state,
                each -> each.event().at(),
                Row::until);
    }
}
