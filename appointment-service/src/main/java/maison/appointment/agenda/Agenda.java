package maison.appointment.agenda;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import maison.appointment.calendar.TimeSpan;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Reads the agenda table.
@Singleton
class Agenda {

    private static final String DAY =
            """
            select * from agenda
            where store_id = :store and starts_at < :to::timestamptz
              and ends_at > :from::timestamptz
              and (:staff::text is null or staff_id = :staff)
              and (starts_at, booking_id) > (:start::timestamptz, :id::uuid)
              and (held_until is null or held_until > :now::timestamptz)
            order by starts_at, booking_id limit :limit
            """;

    private static final String CUSTOMER =
            """
            select * from agenda
            where customer_id = any(person_ids(:customer))
              and (starts_at, booking_id) < (:start::timestamptz, :id::uuid)
              and (held_until is null or held_until > :now::timestamptz)
            order by starts_at desc, booking_id desc limit :limit
            """;

    private record Place(String start, String id) {

        static final Place FIRST = new Place("-infinity", new UUID(0, 0).toString());
        static final Place LAST = new Place("infinity", new UUID(-1, -1).toString());

        static Place read(@Nullable String after, Place beginning) {
            var parts = Cursor.read(after, 2);
            if (parts == null) {
                return beginning;
            }
            try {
                return new Place(
                        Instant.parse(parts.getFirst()).toString(),
                        UUID.fromString(parts.getLast()).toString());
            } catch (DateTimeException | IllegalArgumentException _) {
                throw Cursor.invalid();
            }
        }

        Query bind(Query query) {
            return query.bind("start", start).bind("id", id);
        }
    }

    private final Jdbi jdbi;
    private final Clock clock;

    Agenda(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    Page<AgendaEntry> ofDay(
            String store, TimeSpan day, @Nullable String staff, @Nullable String after, int limit) {
        var place = Place.read(after, Place.FIRST);
        return jdbi.withHandle(handle ->
                page(
                        place.bind(query(handle, DAY, limit))
                                .bind("store", store)
                                .bind("from", day.start().toString())
                                .bind("to", day.end().toString())
                                .bind("staff", staff),
                        limit));
    }

    Page<AgendaEntry> ofCustomer(UUID customer, @Nullable String after, int limit) {
        var place = Place.read(after, Place.LAST);
        return jdbi.withHandle(handle ->
                page(place.bind(query(handle, CUSTOMER, limit)).bind("customer", customer), limit));
    }

    /// Holds that have lapsed are left out: nothing is taken by them any more.
    private Query query(Handle handle, String sql, int limit) {
        return handle.createQuery(sql)
                .bind("limit", limit + 1)
                .bind("now", clock.instant().toString());
    }

    private static Page<AgendaEntry> page(Query query, int limit) {
        var oneMore = query.map((row, _) -> entry(row)).list();
        return Page.of(oneMore, limit, entry -> Cursor.of(entry.start(), entry.id()));
    }

    private static AgendaEntry entry(ResultSet row) throws SQLException {
        return new AgendaEntry(
                row.getObject("booking_id", UUID.class),
                row.getString("state").toLowerCase(Locale.ROOT).replace('_', '-'),
                row.getObject("customer_id", UUID.class),
                row.getString("store_id"),
                row.getString("service_id"),
                row.getString("staff_id"),
                row.getString("room_id"),
                List.copyOf(Arrays.asList((String[]) row.getArray("equipment_ids").getArray())),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getObject("held_until") == null ? null : instant(row, "held_until"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
