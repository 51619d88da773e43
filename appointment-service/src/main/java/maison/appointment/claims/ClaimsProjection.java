package maison.appointment.claims;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import maison.appointment.calendar.Claim;
import maison.appointment.diary.BookingEvent;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps the claims table, whose exclusion constraint lets no overlap commit.
@Singleton
class ClaimsProjection implements Projection {

    // Lapsed holds go when anything else happens: no reader counts them, and they must not stand in
    // the constraint's way.
    private static final String DELETE =
            "delete from claims where booking_id = any(:bookings::uuid[])"
                    + " or held_until <= :now::timestamptz";

    private static final String INSERT =
            """
            insert into claims (booking_id, resource, during, held_until)
            select booking, resource, tstzrange(starts, ends), held
            from unnest(:bookings::uuid[], :resources::text[], :starts::timestamptz[],
                        :ends::timestamptz[], :held::timestamptz[])
                 as c(booking, resource, starts, ends, held)
            """;

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public String ddl() {
        return "projections/claims.sql";
    }

    /// Only the last state of each booking in the batch is written, so that claims which came and
    /// went within it, as in a rebuild, cannot clash.
    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        var latest = new LinkedHashMap<UUID, List<Claim>>();
        var now = Instant.MIN;
        for (RecordedEvent<?> recorded : events) {
            if (recorded.event() instanceof BookingEvent event) {
                var booking = recorded.streamId();
                ClaimChanges.claimsAfter(booking, event)
                        .ifPresent(claims -> latest.put(booking, claims));
                now = ClaimChanges.later(now, event.at());
            }
        }
        if (!latest.isEmpty()) {
            write(handle, latest, now);
        }
    }

    private static void write(Handle handle, Map<UUID, List<Claim>> latest, Instant now) {
        handle.createUpdate(DELETE)
                .bind(
                        "bookings",
                        latest.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .bind("now", now.toString())
                .execute();
        var claims =
                latest.values().stream()
                        .flatMap(List::stream)
                        .filter(claim -> claim.standsAt(now))
                        .toList();
        if (claims.isEmpty()) {
            return;
        }
        handle.createUpdate(INSERT)
                .bind("bookings", texts(claims, claim -> claim.booking().toString()))
                .bind("resources", texts(claims, claim -> claim.resource().toString()))
                .bind("starts", texts(claims, claim -> claim.span().start().toString()))
                .bind("ends", texts(claims, claim -> claim.span().end().toString()))
                .bind("held", texts(claims, claim -> textOf(claim.heldUntil())))
                .execute();
    }

    private static @Nullable String textOf(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static String[] texts(List<Claim> claims, Function<Claim, @Nullable String> column) {
        return claims.stream().map(column).toArray(String[]::new);
    }
}
