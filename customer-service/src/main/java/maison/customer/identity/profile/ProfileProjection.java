package maison.customer.identity.profile;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerEvent.CustomerReferenced;
import maison.customer.identity.customer.CustomerEvent.CustomerRegistered;
import maison.customer.identity.customer.CustomerEvent.CustomerUnreferenced;
import maison.customer.identity.customer.ExternalReference;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.PreparedProjection;
import org.jdbi.v3.core.Handle;

/// Keeps `profiles` and `external_references` in step with the customers' events.
@Singleton
final class ProfileProjection implements PreparedProjection {

    private static final String INSERT =
            """
            insert into profiles (customer_id, version, registered_at, language, sealed, erased_at,
                merged_into, merged_at, shown)
            select id, version, registered_at, language, sealed::jsonb, erased_at, merged_into,
                merged_at, shown::jsonb
            from unnest(?::uuid[], ?::int[], ?::timestamptz[], ?::text[], ?::text[],
                        ?::timestamptz[], ?::uuid[], ?::timestamptz[], ?::text[])
                as t(id, version, registered_at, language, sealed, erased_at, merged_into,
                     merged_at, shown)
            """;

    private static final String UPDATE =
            """
            update profiles p set
                version = c.version,
                language = case when c.speaks then c.language else p.language end,
                sealed = case when c.erased_at is null
                    then (p.sealed - c.cleared) || c.sealed else '{}' end,
                shown = coalesce(c.shown, p.shown - c.cleared),
                merged_into = case when c.moves then c.merged_into else p.merged_into end,
                merged_at = case when c.moves then c.merged_at else p.merged_at end,
                erased_at = coalesce(c.erased_at, p.erased_at)
            from (
                select id, version, speaks, language, erased_at,
                    array(select json_array_elements_text(cleared::json)) as cleared,
                    sealed::jsonb as sealed, moves, merged_into, merged_at, shown::jsonb as shown
                from unnest(?::uuid[], ?::int[], ?::bool[], ?::text[], ?::timestamptz[], ?::text[],
                            ?::text[], ?::bool[], ?::uuid[], ?::timestamptz[], ?::text[])
                    as t(id, version, speaks, language, erased_at, cleared, sealed, moves,
                         merged_into, merged_at, shown)
            ) c
            where p.customer_id = c.id
            """;

    private static final String UNREFER =
            """
            delete from external_references r
            using unnest(?::text[], ?::text[]) as t(system, value)
            where r.system = t.system and r.value = t.value
            """;

    private static final String REFER =
            """
            insert into external_references (system, value, customer_id)
            select * from unnest(?::text[], ?::text[], ?::uuid[])
            """;

    @Override
    public String name() {
        return "profiles";
    }

    @Override
    public String ddl() {
        return "projections/profiles.sql";
    }

    @Override
    public List<Write> writes(Handle handle, List<RecordedEvent<?>> events) {
        var changes = new LinkedHashMap<UUID, ProfileChange>();
        for (var recorded : events) {
            if (recorded.event() instanceof CustomerEvent event) {
                changes.computeIfAbsent(event.customerId(), ProfileChange::new)
                        .add(event, recorded.envelope().version());
            }
        }
        if (changes.isEmpty()) {
            return List.of();
        }
        var shown = shown(handle, changes.values());
        var writes = new ArrayList<>(newRows(changes.values(), shown));
        writes.addAll(references(events));
        writes.addAll(changedRows(changes.values(), shown));
        return writes;
    }

    private static List<Write> newRows(Collection<ProfileChange> changes, Map<UUID, String> shown) {
        return Write.ofRows(
                INSERT,
                changes.stream().filter(each -> each.registeredAt() != null).toList(),
                ProfileChange::customerId,
                ProfileChange::version,
                ProfileChange::registeredAt,
                ProfileChange::language,
                each -> EventJson.write(each.sealed()),
                ProfileChange::erasedAt,
                ProfileChange::into,
                ProfileChange::movedAt,
                each -> shown.getOrDefault(each.customerId(), "{}"));
    }

    private static List<Write> changedRows(
            Collection<ProfileChange> changes, Map<UUID, String> shown) {
        return Write.ofRows(
                UPDATE,
                changes.stream().filter(each -> each.registeredAt() == null).toList(),
                ProfileChange::customerId,
                ProfileChange::version,
                ProfileChange::languageChanged,
                ProfileChange::language,
                ProfileChange::erasedAt,
                each -> EventJson.write(each.cleared()),
                each -> EventJson.write(each.sealed()),
                ProfileChange::moves,
                ProfileChange::into,
                ProfileChange::movedAt,
                each -> shown.get(each.customerId()));
    }

    /// A number may go from one customer to another within a batch, so what it comes to is found
    /// first.
    private static List<Write> references(List<RecordedEvent<?>> events) {
        var owners = new LinkedHashMap<ExternalReference, UUID>();
        var gone = new ArrayList<ExternalReference>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case CustomerRegistered registered ->
                        registered
                                .externalReferences()
                                .forEach(each -> owners.put(each, registered.customerId()));
                case CustomerReferenced(var customer, var reference, _) ->
                        owners.put(reference, customer);
                case CustomerUnreferenced(_, var reference, _) -> {
                    owners.remove(reference);
                    gone.add(reference);
                }
                case Object _ -> {
                    // Nothing else changes what others call somebody.
                }
            }
        }
        var writes =
                new ArrayList<>(
                        Write.ofRows(
                                UNREFER,
                                gone,
                                ExternalReference::system,
                                ExternalReference::value));
        writes.addAll(
                Write.ofRows(
                        REFER,
                        List.copyOf(owners.entrySet()),
                        each -> each.getKey().system(),
                        each -> each.getKey().value(),
                        Map.Entry::getValue));
        return writes;
    }

    /// What each of those who absorbed somebody, or let them go, shows now: few at any time, so
    /// they are read before they are written.
    private static Map<UUID, String> shown(Handle handle, Collection<ProfileChange> changes) {
        var joining = changes.stream().filter(ProfileChange::joins).toList();
        if (joining.isEmpty()) {
            return Map.of();
        }
        var before = new HashMap<UUID, Shown>();
        Profiles.findAll(handle, joining.stream().map(ProfileChange::customerId).toList())
                .forEach(row -> before.put(row.customerId(), row.shown()));
        var now = new HashMap<UUID, String>();
        for (var change : joining) {
            var own = before.getOrDefault(change.customerId(), Shown.OWN);
            now.put(change.customerId(), EventJson.write(change.shown(own).steps()));
        }
        return now;
    }
}
