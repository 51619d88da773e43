package maison.appointment.agenda;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import maison.appointment.calendar.Visit;
import maison.appointment.diary.BookingEvent;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What stands in the agenda: one line for each booking, cancelled ones too.
@Singleton
class AgendaProjection implements Projection {

    // Equipment travels as text, since unnest cannot take arrays of different lengths apart.
    private static final String UPSERT =
            """
            insert into agenda (booking_id, state, version, store_id, service_id, service_version,
                staff_id, room_id, equipment_ids, customer_id, starts_at, ends_at, held_until)
            select booking, state, version, store, service, service_version, staff, room,
                   string_to_array(equipment, ','), customer, starts, ends, held
            from unnest(:booking::uuid[], :state::text[], :version::int[], :store::text[],
                        :service::text[], :serviceVersion::int[], :staff::text[], :room::text[],
                        :equipment::text[], :customer::uuid[], :starts::timestamptz[],
                        :ends::timestamptz[], :held::timestamptz[])
                 as a(booking, state, version, store, service, service_version, staff, room,
                      equipment, customer, starts, ends, held)
            on conflict (booking_id) do update set state = excluded.state,
                version = excluded.version, store_id = excluded.store_id,
                service_id = excluded.service_id, service_version = excluded.service_version,
                staff_id = excluded.staff_id, room_id = excluded.room_id,
                equipment_ids = excluded.equipment_ids, customer_id = excluded.customer_id,
                starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                held_until = excluded.held_until
            """;

    @Override
    public String name() {
        return "agenda";
    }

    @Override
    public String ddl() {
        return "projections/agenda.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        var latest = new LinkedHashMap<UUID, AgendaRow>();
        for (RecordedEvent<?> recorded : events) {
            if (recorded.event() instanceof BookingEvent event) {
                latest.put(recorded.streamId(), AgendaRow.after(recorded, event));
            }
        }
        var standing = latest.values().stream().filter(row -> row.visit() != null).toList();
        var gone = latest.values().stream().filter(row -> row.visit() == null).toList();
        if (!standing.isEmpty()) {
            upsert(handle, standing);
        }
        if (!gone.isEmpty()) {
            handle.createUpdate("delete from agenda where booking_id = any(:gone::uuid[])")
                    .bind("gone", texts(gone, row -> row.booking().toString()))
                    .execute();
        }
    }

    private static void upsert(Handle handle, List<AgendaRow> rows) {
        handle.createUpdate(UPSERT)
                .bind("booking", texts(rows, row -> row.booking().toString()))
                .bind("state", texts(rows, row -> row.state().name()))
                .bind("version", texts(rows, row -> String.valueOf(row.version())))
                .bind("store", visits(rows, Visit::storeId))
                .bind("service", visits(rows, visit -> visit.service().id()))
                .bind("serviceVersion", visits(rows, v -> String.valueOf(v.service().version())))
                .bind("staff", visits(rows, visit -> visit.party().staffId()))
                .bind("room", visits(rows, visit -> visit.party().roomId()))
                .bind("equipment", visits(rows, v -> String.join(",", v.party().equipmentIds())))
                .bind("customer", texts(rows, row -> textOf(row.customer())))
                .bind("starts", visits(rows, visit -> visit.time().start().toString()))
                .bind("ends", visits(rows, visit -> visit.time().end().toString()))
                .bind("held", texts(rows, row -> textOf(row.heldUntil())))
                .execute();
    }

    private static @Nullable String textOf(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String[] visits(List<AgendaRow> rows, Function<Visit, @Nullable String> column) {
        return texts(rows, row -> column.apply(Objects.requireNonNull(row.visit())));
    }

    private static String[] texts(
            List<AgendaRow> rows, Function<AgendaRow, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
