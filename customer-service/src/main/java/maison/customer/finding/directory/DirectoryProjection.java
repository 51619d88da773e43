package maison.customer.finding.directory;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.customer.SqlArray;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerEvent.CustomerCorrected;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.customer.identity.customer.CustomerEvent.CustomerRegistered;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.PersonSeal;
import maison.customer.identity.person.SearchTerms;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.Vault;
import org.jdbi.v3.core.Handle;

/// Keeps what customers can be found by in step with their events.
///
/// It opens what was sealed, makes tokens of it and forgets it. What belongs to an erased customer
/// cannot be opened any more, so a rebuild leaves them out by itself.
@Singleton
final class DirectoryProjection implements Projection {

    private static final Set<Field> FOUND_BY =
            EnumSet.of(Field.NAME, Field.PHONES, Field.EMAILS, Field.BIRTHDAY, Field.CUSTOM);

    private record Entry(UUID customer, Field field) {}

    /// Tokens of many, as they are bound to a statement.
    private static final class Rows {
        private final List<UUID> ids = new ArrayList<>();
        private final List<String> fields = new ArrayList<>();
        private final List<byte[]> tokens = new ArrayList<>();

        void add(Entry entry, List<byte[]> more) {
            for (var token : more) {
                ids.add(entry.customer());
                fields.add(entry.field().json());
                tokens.add(token);
            }
        }

        void insert(Handle handle, String statement) {
            if (ids.isEmpty()) {
                return;
            }
            handle.createUpdate(statement)
                    .bind("ids", SqlArray.of(handle, "uuid", ids))
                    .bind("fields", SqlArray.of(handle, "text", fields))
                    .bind("tokens", SqlArray.ofBytes(handle, tokens))
                    .execute();
        }
    }

    private final Vault vault;
    private final SearchTokens tokens;

    DirectoryProjection(Vault vault, SearchTokens tokens) {
        this.vault = vault;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public String ddl() {
        return "projections/directory.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        var latest = new LinkedHashMap<Entry, Sealed>();
        var outdated = new LinkedHashSet<Entry>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case CustomerRegistered event -> put(latest, event, event.sealed());
                case CustomerCorrected event -> {
                    drop(latest, outdated, event, event.fields());
                    put(latest, event, event.sealed());
                }
                case CustomerErased event -> drop(latest, outdated, event, List.of(Field.values()));
                case Object _ -> {
                    // Consents say nothing that anybody is found by.
                }
            }
        }
        delete(handle, outdated);
        insert(handle, latest);
    }

    private static void put(
            Map<Entry, Sealed> latest, CustomerEvent event, Map<Field, Sealed> sealed) {
        sealed.forEach((field, value) -> {
            if (FOUND_BY.contains(field)) {
                latest.put(new Entry(event.customerId(), field), value);
            }
        });
    }

    private static void drop(
            Map<Entry, Sealed> latest, Set<Entry> outdated, CustomerEvent event, List<Field> of) {
        for (var field : of) {
            var entry = new Entry(event.customerId(), field);
            latest.remove(entry);
            outdated.add(entry);
        }
    }

    private static void delete(Handle handle, Set<Entry> outdated) {
        if (outdated.isEmpty()) {
            return;
        }
        var ids = outdated.stream().map(Entry::customer).toList();
        var fields = outdated.stream().map(entry -> entry.field().json()).toList();
        for (var table : List.of("search_tokens", "exact_tokens")) {
            handle.createUpdate(
                            """
                            delete from %s s using unnest(:ids, :fields) as t(id, field)
                            where s.customer_id = t.id and s.field = t.field
                            """
                                    .formatted(table))
                    .bind("ids", SqlArray.of(handle, "uuid", ids))
                    .bind("fields", SqlArray.of(handle, "text", fields))
                    .execute();
        }
    }

    private void insert(Handle handle, Map<Entry, Sealed> latest) {
        var owners = latest.keySet().stream().map(Entry::customer).distinct().toList();
        var keys = vault.keysOf(handle, owners);
        var found = new Rows();
        var exact = new Rows();
        latest.forEach((entry, sealed) -> {
            var key = keys.get(entry.customer());
            if (key != null) {
                var person = PersonSeal.open(key, Map.of(entry.field(), sealed), null);
                found.add(entry, tokens.of(SearchTerms.of(person)));
                exact.add(entry, tokens.of(SearchTerms.exact(person)));
            }
        });
        found.insert(
                handle,
                """
                insert into search_tokens (customer_id, field, tokens)
                select id, field, array_agg(token)
                from unnest(:ids, :fields, :tokens) as t(id, field, token)
                group by id, field
                """);
        exact.insert(
                handle,
                """
                insert into exact_tokens (customer_id, field, token)
                select * from unnest(:ids, :fields, :tokens)
                """);
    }
}
