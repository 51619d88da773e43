package maison.customer.finding.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import maison.customer.clienteling.PreferenceRecords;
import maison.customer.identity.profile.Profiles;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestFilter;
import org.jdbi.v3.core.Jdbi;

/// Leads whoever names one thing of a person to the id that it was told with.
///
/// A list shows what was told with any id of a person, and a thing of it is edited under whichever
/// of them the list was asked for: the thing itself, with its stream and its key, belongs to one.
/// It is found here, before any resource is, so that none of them needs to know. What nobody has
/// yet is told with the id that is named.
///
/// Not a singleton: filters are made before there is a configuration for what this one needs.
@Provider
@PreMatching
@ApplicationScoped
class ToldWith implements ResteasyReactiveContainerRequestFilter {

    private static final String ID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern THING =
            Pattern.compile(
                    "(.*/v1/customers/)(%s)(/(wardrobe/pieces|[a-z-]+)/(%s)(?:/.*)?)"
                            .formatted(ID, ID));

    private static final String PREFERENCES = "preferences";

    private static final Map<String, String> OWNERS =
            Map.of(
                    "notes", owner("notes", "customer_id", "note_id"),
                    "alerts", owner("alerts", "customer_id", "alert_id"),
                    "wishes", owner("wishes", "customer_id", "wish_id"),
                    "gifts", owner("gifts", "giver_id", "gift_id"),
                    "photos", file("photo"),
                    "documents", file("document"),
                    "scans", file("scan"),
                    "relations", owner("relations", "customer_id", "relation_id"),
                    "wardrobe/pieces", owner("pieces", "customer_id", "piece_id"),
                    "measurement-sets", owner("measurement_versions", "customer_id", "set_id"));

    private static String owner(String table, String customer, String thing) {
        return "select %s from %s where %s = any((select person_ids(:customer))::uuid[])"
                        .formatted(customer, table, customer)
                + " and %s = :thing limit 1".formatted(thing);
    }

    private static String file(String sort) {
        return "select customer_id from files where customer_id ="
                + " any((select person_ids(:customer))::uuid[])"
                + " and sort = '%s' and file_id = :thing limit 1".formatted(sort);
    }

    private final Jdbi jdbi;
    private final Profiles profiles;
    private final PreferenceRecords preferences;

    ToldWith(Jdbi jdbi, Profiles profiles, PreferenceRecords preferences) {
        this.jdbi = jdbi;
        this.profiles = profiles;
        this.preferences = preferences;
    }

    @Override
    public void filter(ResteasyReactiveContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        var named = THING.matcher(uri.getRawPath());
        if (!named.matches()
                || !(OWNERS.containsKey(named.group(4)) || named.group(4).equals(PREFERENCES))) {
            return;
        }
        var asked = UUID.fromString(named.group(2));
        var thing = UUID.fromString(named.group(5));
        request.suspend();
        // Here is the event loop, which must not wait for a database.
        Thread.startVirtualThread(() -> {
            try {
                owner(asked, named.group(4), thing)
                        .filter(owner -> !owner.equals(asked))
                        .ifPresent(owner ->
                                request.setRequestUri(
                                        request.getUriInfo()
                                                .getRequestUriBuilder()
                                                .replacePath(
                                                        named.group(1) + owner + named.group(3))
                                                .build()));
                request.resume();
            } catch (RuntimeException e) {
                request.resume(e);
            }
        });
    }

    private Optional<UUID> owner(UUID asked, String what, UUID thing) {
        if (what.equals(PREFERENCES)) {
            return profiles.idsOf(asked).stream()
                    .filter(id -> preferences.load(id).state().all().containsKey(thing))
                    .findFirst();
        }
        return jdbi.withHandle(handle ->
                handle.createQuery(OWNERS.get(what))
                        .bind("customer", asked)
                        .bind("thing", thing)
                        .mapTo(UUID.class)
                        .findOne());
    }
}
