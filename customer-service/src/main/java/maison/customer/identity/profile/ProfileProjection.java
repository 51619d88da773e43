package maison.customer.identity.profile;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import maison.customer.SqlArray;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerEvent.CustomerReferenced;
import maison.customer.identity.customer.CustomerEvent.CustomerRegistered;
import maison.customer.identity.customer.CustomerEvent.CustomerUnreferenced;
import maison.customer.identity.customer.ExternalReference;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/// Keeps `profiles` and `external_references` in step with the customers' events.
@Singleton
final class ProfileProjection implements Projection {

    @Override
    public String name() {
        return "profiles";
    }

    @Override
    public String ddl() {
        return "projections/profiles.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        var changes = new LinkedHashMap<UUID, ProfileChange>();
        var registrations = new ArrayList<CustomerRegistered>();
        for (var recorded : events) {
            if (recorded.event() instanceof CustomerEvent event) {
                changes.computeIfAbsent(event.customerId(), ProfileChange::new)
                        .add(event, recorded.envelope().version());
                if (event instanceof CustomerRegistered registration) {
                    registrations.add(registration);
                }
            }
        }
        if (!changes.isEmpty()) {
            insertNew(handle, registrations);
            changeReferences(handle, events);
            update(handle, changes.values());
        }
    }

    private static void insertNew(Handle handle, List<CustomerRegistered> registrations) {
        handle.createUpdate(
                        """
                        insert into profiles (customer_id, version, registered_at, sealed)
                        select id, 0, at::timestamptz, '{}' from unnest(:ids, :ats) as t(id, at)
                        """)
                .bind(
                        "ids",
                        SqlArray.of(
                                handle,
                                "uuid",
                                registrations.stream().map(CustomerEvent::customerId).toList()))
                .bind(
                        "ats",
                        SqlArray.of(
                                handle,
                                "text",
                                registrations.stream().map(each -> each.at().toString()).toList()))
                .execute();
    }

    /// A number may go from one customer to another within a batch, so what it comes to is found
    /// first.
    private static void changeReferences(Handle handle, List<RecordedEvent<?>> events) {
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
        if (!gone.isEmpty()) {
            handle.createUpdate(
                            """
                            delete from external_references r
                            using unnest(:systems, :values) as t(system, value)
                            where r.system = t.system and r.value = t.value
                            """)
                    .bind("systems", column(handle, gone, ExternalReference::system))
                    .bind("values", column(handle, gone, ExternalReference::value))
                    .execute();
        }
        if (!owners.isEmpty()) {
            handle.createUpdate(
                            """
                            insert into external_references (system, value, customer_id)
                            select * from unnest(:systems, :values, :ids)
                            """)
                    .bind("systems", column(handle, owners.keySet(), ExternalReference::system))
                    .bind("values", column(handle, owners.keySet(), ExternalReference::value))
                    .bind("ids", SqlArray.of(handle, "uuid", List.copyOf(owners.values())))
                    .execute();
        }
    }

    private static Argument column(
            Handle handle,
            Collection<ExternalReference> references,
            Function<ExternalReference, String> part) {
        return SqlArray.of(handle, "text", references.stream().map(part).toList());
    }

    private static void update(Handle handle, Collection<ProfileChange> changes) {
        var shown = shown(handle, changes);
        handle.createUpdate(
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
                            select id, version, speaks, language, erased_at::timestamptz,
                                array(select json_array_elements_text(cleared::json)) as cleared,
                                sealed::jsonb as sealed, moves, merged_into,
                                merged_at::timestamptz, shown::jsonb as shown
                            from unnest(:ids, :versions, :speaks, :languages, :erased, :cleared,
                                        :sealed, :moves, :into, :at, :shown)
                                as t(id, version, speaks, language, erased_at, cleared, sealed,
                                     moves, merged_into, merged_at, shown)
                        ) c
                        where p.customer_id = c.id
                        """)
                .bind("ids", column(handle, "uuid", changes, ProfileChange::customerId))
                .bind("versions", column(handle, "int", changes, ProfileChange::version))
                .bind("speaks", column(handle, "bool", changes, ProfileChange::languageChanged))
                .bind("languages", column(handle, "text", changes, ProfileChange::language))
                .bind("erased", column(handle, "text", changes, ProfileChange::erasedAt))
                .bind(
                        "cleared",
                        column(handle, "text", changes, each -> EventJson.write(each.cleared())))
                .bind(
                        "sealed",
                        column(handle, "text", changes, each -> EventJson.write(each.sealed())))
                .bind("moves", column(handle, "bool", changes, ProfileChange::moves))
                .bind("at", column(handle, "text", changes, ProfileChange::movedAt))
                .bind("into", column(handle, "uuid", changes, ProfileChange::into))
                .bind(
                        "shown",
                        column(handle, "text", changes, each -> shown.get(each.customerId())))
                .execute();
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

    @FunctionalInterface
    private interface Value {
        @Nullable Object of(ProfileChange change);
    }

    private static Argument column(
            Handle handle, String type, Collection<ProfileChange> changes, Value value) {
        var values = new ArrayList<@Nullable Object>();
        for (var change : changes) {
            values.add(value.of(change));
        }
        return SqlArray.of(handle, type, values);
    }
}
