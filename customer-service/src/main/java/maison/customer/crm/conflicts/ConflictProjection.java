package maison.customer.crm.conflicts;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.customer.crm.conflict.ConflictEvent.ConflictKept;
import maison.customer.crm.conflict.ConflictEvent.ConflictPassed;
import maison.customer.crm.conflict.ConflictEvent.ConflictSettled;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import org.jdbi.v3.core.Handle;

/// Keeps `crm_conflicts` in step with the events: one row for each that waits. There are few, so
/// each event is one statement; erasures come in lots.
@Singleton
final class ConflictProjection implements Projection {

    private static final String KEEP =
            """
            insert into crm_conflicts (conflict_id, customer_id, system, field, value, language,
                                       changed_at, kept_at)
            values (:id, :customer, :system, :field, :value, :language, :changed::timestamptz,
                    :kept::timestamptz)
            on conflict (conflict_id) do update
            set value = excluded.value, language = excluded.language,
                changed_at = excluded.changed_at, kept_at = excluded.kept_at
            """;

    @Override
    public String name() {
        return "crm-conflicts";
    }

    @Override
    public String ddl() {
        return "projections/crm_conflicts.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        var erased = new ArrayList<UUID>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case ConflictKept event -> keep(handle, event);
                case ConflictPassed event -> drop(handle, event.conflictId());
                case ConflictSettled event -> drop(handle, event.conflictId());
                case CustomerErased event -> erased.add(event.customerId());
                case Object _ -> {
                    // Nothing else is about conflicts.
                }
            }
        }
        if (!erased.isEmpty()) {
            handle.createUpdate("delete from crm_conflicts where customer_id = any(:ids)")
                    .bind("ids", erased.toArray(UUID[]::new))
                    .execute();
        }
    }

    private static void keep(Handle handle, ConflictKept event) {
        var theirs = event.theirs();
        var value = theirs.value();
        handle.createUpdate(KEEP)
                .bind("id", theirs.conflictId())
                .bind("customer", event.customerId())
                .bind("system", event.system())
                .bind("field", theirs.field().json())
                .bind("value", value == null ? null : value.ciphertext())
                .bind("language", theirs.language())
                .bind("changed", theirs.changedAt().toString())
                .bind("kept", event.at().toString())
                .execute();
    }

    private static void drop(Handle handle, UUID conflict) {
        handle.execute("delete from crm_conflicts where conflict_id = ?", conflict);
    }
}
