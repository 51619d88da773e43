package maison.appointment.claims;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import maison.appointment.calendar.Claim;
import maison.appointment.calendar.Resource;
import org.jdbi.v3.core.Handle;

/// Clients who have several ids: nobody is in two visits at once under two of them either.
///
/// Claims keep the id that was told, as bookings do. So separating two clients frees each of the
/// other's time, and what was booked for both before they turned out to be one stays booked.
final class Clients {

    // Almost nobody has several, so who has is found first.
    private static final String OTHERS =
            """
            select asked, unnest(person_ids(asked::uuid))::text as id
            from unnest(:asked::text[]) as a(asked)
            where exists (select from customer_merges m
                          where m.absorbed_id = asked::uuid or m.into_id = asked::uuid)
            """;

    private final Map<Resource, Resource> asked;

    private Clients(Map<Resource, Resource> asked) {
        this.asked = asked;
    }

    /// Those among some resources.
    static Clients among(Handle handle, Collection<Resource> resources) {
        var ids = new TreeSet<String>();
        resources.forEach(each -> {
            if (each.kind() == Resource.Kind.CUSTOMER) {
                ids.add(each.id());
            }
        });
        var asked = new HashMap<Resource, Resource>();
        if (!ids.isEmpty()) {
            handle.createQuery(OTHERS)
                    .bind("asked", ids.toArray(String[]::new))
                    .map((row, _) ->
                            asked.merge(
                                    client(row.getString("id")),
                                    client(row.getString("asked")),
                                    (one, other) ->
                                            one.id().compareTo(other.id()) <= 0 ? one : other))
                    .list();
        }
        return new Clients(asked);
    }

    private static Resource client(String id) {
        return new Resource(Resource.Kind.CUSTOMER, id);
    }

    /// The resources with all other ids of these clients.
    Set<Resource> with(Collection<Resource> resources) {
        var all = new HashSet<>(resources);
        all.addAll(asked.keySet());
        return all;
    }

    /// The claim as one on the first of the client's ids that was asked for.
    Claim asOne(Claim claim) {
        return new Claim(
                claim.booking(),
                asked.getOrDefault(claim.resource(), claim.resource()),
                claim.span(),
                claim.heldUntil());
    }
}
