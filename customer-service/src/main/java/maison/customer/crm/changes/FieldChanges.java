package maison.customer.crm.changes;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerEvent.CustomerAbsorbed;
import maison.customer.identity.customer.CustomerEvent.CustomerCorrected;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.customer.identity.customer.CustomerEvent.CustomerFollowed;
import maison.customer.identity.customer.CustomerEvent.CustomerLetGo;
import maison.customer.identity.customer.CustomerEvent.CustomerMerged;
import maison.customer.identity.customer.CustomerEvent.CustomerReferenced;
import maison.customer.identity.customer.CustomerEvent.CustomerRegistered;
import maison.customer.identity.customer.CustomerEvent.CustomerUnmerged;
import maison.customer.identity.customer.CustomerEvent.CustomerUnreferenced;
import maison.customer.identity.customer.Field;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.Profiles;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.RecordedEvent;
import org.jdbi.v3.core.Jdbi;

/// Who changed a field of somebody last, and when.
@Singleton
public final class FieldChanges {

    /// The last change of a field.
    ///
    /// @param at when, in business time: of a change that another system sent, its own time
    /// @param position of the event in the log
    public record Change(Instant at, long position, Actor by) {

        /// Whether a client of the identity provider made it.
        public boolean isBy(String client) {
            return by.equals(new Actor(Actor.Kind.SYSTEM, client));
        }
    }

    private final Jdbi jdbi;
    private final EventStore store;
    private final Profiles profiles;

    FieldChanges(Jdbi jdbi, EventStore store, Profiles profiles) {
        this.jdbi = jdbi;
        this.store = store;
        this.profiles = profiles;
    }

    /// The last changes of several people, under whichever of their ids they were made.
    public Map<UUID, Map<Field, Change>> of(Collection<ProfileRow> people) {
        var ids = new HashMap<UUID, List<UUID>>();
        for (var row : people) {
            var customer = row.customerId();
            ids.put(customer, row.joined() ? profiles.idsUnder(customer) : List.of(customer));
        }
        var streams =
                jdbi.withHandle(handle ->
                        store.readStreams(
                                handle, ids.values().stream().flatMap(List::stream).toList()));
        var changes = new HashMap<UUID, Map<Field, Change>>();
        ids.forEach((customer, under) -> {
            var events = new ArrayList<RecordedEvent<?>>();
            under.forEach(id -> events.addAll(streams.getOrDefault(id, List.of())));
            events.sort(Comparator.comparing(event -> event.envelope().position()));
            changes.put(customer, of(events));
        });
        return changes;
    }

    /// @param events of one person, in log order
    static Map<Field, Change> of(List<RecordedEvent<?>> events) {
        var changes = new EnumMap<Field, Change>(Field.class);
        for (var recorded : events) {
            if (recorded.event() instanceof CustomerEvent event) {
                var envelope = recorded.envelope();
                var change =
                        new Change(event.at(), envelope.position(), envelope.context().actor());
                fields(event).forEach(field -> changes.put(field, change));
            }
        }
        return changes;
    }

    private static Set<Field> fields(CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered registered -> {
                var fields = EnumSet.noneOf(Field.class);
                fields.addAll(registered.sealed().keySet());
                if (registered.language() != null) {
                    fields.add(Field.LANGUAGE);
                }
                yield fields;
            }
            case CustomerCorrected corrected -> Set.copyOf(corrected.fields());
            case CustomerAbsorbed absorbed -> absorbed.fields().keySet();
            case CustomerFollowed followed -> Set.copyOf(followed.fields());
            // Whatever was shown of whom they were may have gone with them.
            case CustomerLetGo _, CustomerUnmerged _ -> EnumSet.allOf(Field.class);
            case CustomerReferenced _, CustomerUnreferenced _, CustomerMerged _, CustomerErased _ ->
                    Set.of();
        };
    }
}
