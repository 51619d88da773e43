package maison.appointment.catalogue;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import maison.appointment.calendar.Bookable;
import maison.appointment.calendar.Bookable.Equipment;
import maison.appointment.calendar.Bookable.Room;
import maison.appointment.calendar.Bookable.ServiceType;
import maison.appointment.calendar.Bookable.StaffMember;
import maison.appointment.calendar.Bookable.Store;
import maison.appointment.calendar.BookableKind;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The current definition of everything bookable.
@Singleton
class BookablesProjection implements Projection {

    private static final String UPSERT =
            """
            insert into bookables (kind, id, store_id, active, version, definition)
            select * from unnest(:kinds::text[], :ids::text[], :stores::text[], :active::boolean[],
                                 :versions::int[], :definitions::json[])
            on conflict (kind, id) do update set store_id = excluded.store_id,
                active = excluded.active, version = excluded.version,
                definition = excluded.definition
            """;

    private record Row(Bookable definition, int version) {}

    @Override
    public String name() {
        return "bookables";
    }

    @Override
    public String ddl() {
        return "projections/bookables.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        var latest = new LinkedHashMap<java.util.UUID, Row>();
        for (RecordedEvent<?> recorded : events) {
            if (recorded.event() instanceof CatalogueEvent event) {
                var version = recorded.envelope().version();
                latest.put(recorded.streamId(), new Row(event.definition(), version));
            }
        }
        if (latest.isEmpty()) {
            return;
        }
        var rows = List.copyOf(latest.values());
        handle.createUpdate(UPSERT)
                .bind("kinds", texts(rows, row -> BookableKind.of(row.definition()).name()))
                .bind("ids", texts(rows, row -> row.definition().id()))
                .bind("stores", texts(rows, row -> storeOf(row.definition())))
                .bind("active", texts(rows, row -> String.valueOf(row.definition().active())))
                .bind("versions", texts(rows, row -> String.valueOf(row.version())))
                .bind("definitions", texts(rows, row -> EventJson.write(row.definition())))
                .execute();
    }

    private static @Nullable String storeOf(Bookable definition) {
        return switch (definition) {
            case Store _, ServiceType _ -> null;
            case StaffMember staff -> staff.storeId();
            case Room room -> room.storeId();
            case Equipment equipment -> equipment.storeId();
        };
    }

    private static String[] texts(
            List<Row> rows, java.util.function.Function<Row, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
