package maison.appointment.claims;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import maison.appointment.calendar.Claim;
import maison.appointment.calendar.Resource;
import maison.appointment.calendar.TimeSpan;
import maison.appointment.diary.BookingEvent;
import maison.appointment.diary.BookingRefusal.LostToAnother;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import org.jdbi.v3.core.Handle;

/// Refuses, under the append lock, a booking that another one has overtaken.
///
/// The table's constraint would stop it too, but by failing the whole batch: of two hundred
/// bookings of one slot each would then need a transaction of its own to learn that it lost.
@Singleton
class NoOverlapGuard implements AppendGuard {

    /// What one append does to one booking.
    private record Change(Append append, UUID booking, List<Claim> claims, Instant at) {}

    private final Claims claims;

    NoOverlapGuard(Claims claims) {
        this.claims = claims;
    }

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        var changes = batch.stream().flatMap(NoOverlapGuard::changesOf).toList();
        var wanted = changes.stream().flatMap(change -> change.claims().stream()).toList();
        var refused = new IdentityHashMap<Append, Object>();
        if (wanted.isEmpty()) {
            return refused;
        }
        var resources = new HashSet<Resource>();
        wanted.forEach(claim -> resources.add(claim.resource()));
        var clients = Clients.among(handle, resources);
        var standing = new ArrayList<>(claims.on(handle, resources, hull(wanted), clients));
        for (Change change : changes) {
            clashOf(change, standing, clients)
                    .ifPresentOrElse(
                            resource -> refused.put(change.append(), new LostToAnother(resource)),
                            () -> settle(change, standing, clients));
        }
        return refused;
    }

    private static java.util.stream.Stream<Change> changesOf(Append append) {
        var changes = new ArrayList<Change>();
        for (Append.Part part : append.parts()) {
            for (Object decided : part.decided()) {
                if (decided instanceof BookingEvent event) {
                    var booking = part.stream().id();
                    ClaimChanges.claimsAfter(booking, event)
                            .map(taken -> new Change(append, booking, taken, event.at()))
                            .ifPresent(changes::add);
                }
            }
        }
        return changes.stream();
    }

    private static Optional<Resource> clashOf(
            Change change, List<Claim> standing, Clients clients) {
        return change.claims().stream()
                .filter(wanted ->
                        standing.stream()
                                .filter(claim -> claim.standsAt(change.at()))
                                .anyMatch(clients.asOne(wanted)::excludes))
                .map(Claim::resource)
                .findFirst();
    }

    /// The first of a batch wins, and what it gives up is free for those after it.
    private static void settle(Change change, List<Claim> standing, Clients clients) {
        standing.removeIf(claim -> claim.booking().equals(change.booking()));
        change.claims().forEach(claim -> standing.add(clients.asOne(claim)));
    }

    private static TimeSpan hull(List<Claim> wanted) {
        var start = wanted.stream().map(claim -> claim.span().start()).min(Instant::compareTo);
        var end = wanted.stream().map(claim -> claim.span().end()).max(Instant::compareTo);
        return new TimeSpan(start.orElseThrow(), end.orElseThrow());
    }
}
