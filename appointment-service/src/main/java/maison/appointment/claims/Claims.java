package maison.appointment.claims;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import maison.appointment.calendar.Claim;
import maison.appointment.calendar.Resource;
import maison.appointment.calendar.TimeSpan;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads what is taken.
@Singleton
public class Claims {

    /// All claims on these resources that touch the time, lapsed holds too; a client's under any of
    /// their ids, told as of the one that was asked for.
    public List<Claim> on(Handle handle, Collection<Resource> resources, TimeSpan time) {
        return on(handle, resources, time, Clients.among(handle, resources));
    }

    /// @param clients who have several ids among the resources
    List<Claim> on(Handle handle, Collection<Resource> resources, TimeSpan time, Clients clients) {
        if (resources.isEmpty()) {
            return List.of();
        }
        return handle.createQuery(
                        """
                        select booking_id, resource, lower(during) as starts, upper(during) as ends,
                               held_until
                        from claims
                        where resource = any(:resources::text[])
                          and during && tstzrange(:from::timestamptz, :to::timestamptz)
                        """)
                .bind(
                        "resources",
                        clients.with(resources).stream()
                                .map(Resource::toString)
                                .toArray(String[]::new))
                .bind("from", time.start().toString())
                .bind("to", time.end().toString())
                .map((row, _) -> clients.asOne(read(row)))
                .list();
    }

    private static Claim read(ResultSet row) throws SQLException {
        return new Claim(
                row.getObject("booking_id", UUID.class),
                resource(row.getString("resource")),
                new TimeSpan(instant(row, "starts"), instant(row, "ends")),
                instantOrNull(row, "held_until"));
    }

    private static Resource resource(String text) {
        var colon = text.indexOf(':');
        var kind = text.substring(0, colon).toUpperCase(Locale.ROOT);
        return new Resource(Resource.Kind.valueOf(kind), text.substring(colon + 1));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column)
            throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
