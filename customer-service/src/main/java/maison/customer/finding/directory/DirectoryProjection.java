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
import java.util.function.Function;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerEvent.CustomerCorrected;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.customer.identity.customer.CustomerEvent.CustomerRegistered;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.PersonSeal;
import maison.customer.identity.person.SearchTerms;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.PreparedProjection;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.Vault;
import org.jdbi.v3.core.Handle;

/// Keeps what customers can be found by in step with their events.
///
/// It opens what was sealed, makes tokens of it and forgets it. What belongs to an erased customer
/// cannot be opened any more, so a rebuild leaves them out by itself.
@Singleton
final class DirectoryProjection implements PreparedProjection {

    private static final Set<Field> FOUND_BY =
            EnumSet.of(Field.NAME, Field.PHONES, Field.EMAILS, Field.BIRTHDAY, Field.CUSTOM);

    private record Entry(UUID customer, Field field) {}

    // Of one array with everybody's tokens each row takes its part.
    private static final String FOUND =
            """
            insert into search_tokens (customer_id, field, tokens, sounds)
            select id, field, (t.tokens)[first:first + found - 1],
                (t.tokens)[first + found:first + found + heard - 1]
            from (select ?::bigint[] as tokens) t
            cross join unnest(?::uuid[], ?::text[], ?::int[], ?::int[], ?::int[])
                as r(id, field, first, found, heard)
            """;

    private static final String EXACT =
            """
            insert into exact_tokens (token, customer_id, field, sounds)
            select token, id, field, case when field = 'birthday' then
                (select s.sounds from search_tokens s
                 where s.customer_id = id and s.field = 'name') end
            from unnest(?::bytea[], ?::uuid[], ?::text[]) as t(token, id, field)
            """;

    private static final String RENAME =
            """
            update exact_tokens e set sounds = (
                select s.sounds from search_tokens s
                where s.customer_id = e.customer_id and s.field = 'name')
            from unnest(?::uuid[]) as t(id)
            where e.customer_id = t.id and e.field = 'birthday'
            """;

    /// A row of `search_tokens`.
    ///
    /// @param first where its tokens begin among everybody's, from one; then come its sounds
    private record Found(Entry entry, int first, int tokens, int sounds) {}

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
    public List<Write> writes(Handle handle, List<RecordedEvent<?>> events) {
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
        var writes = new ArrayList<Write>();
        for (var table : List.of("search_tokens", "exact_tokens")) {
            writes.addAll(
                    Write.ofRows(
                            """
                            delete from %s s using unnest(?::uuid[], ?::text[]) as t(id, field)
                            where s.customer_id = t.id and s.field = t.field
                            """
                                    .formatted(table),
                            List.copyOf(outdated),
                            Entry::customer,
                            entry -> entry.field().json()));
        }
        writes.addAll(inserts(handle, latest));
        writes.addAll(
                Write.ofRows(
                        RENAME,
                        outdated.stream().filter(each -> each.field() == Field.NAME).toList(),
                        Entry::customer));
        return writes;
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

    private List<Write> inserts(Handle handle, Map<Entry, Sealed> latest) {
        if (latest.isEmpty()) {
            return List.of();
        }
        var owners = latest.keySet().stream().map(Entry::customer).distinct().toList();
        var keys = vault.keysOf(handle, owners);
        var found = new ArrayList<Found>();
        var all = new ArrayList<Long>();
        var exactly = new ArrayList<Entry>();
        var exact = new ArrayList<byte[]>();
        latest.forEach((entry, sealed) -> {
            var key = keys.get(entry.customer());
            if (key != null) {
                var person = PersonSeal.open(key, Map.of(entry.field(), sealed), null);
                var terms = tokens.of(SearchTerms.of(person));
                var sounds = tokens.of(SearchTerms.nameSounds(person));
                if (!terms.isEmpty()) {
                    found.add(new Found(entry, all.size() + 1, terms.size(), sounds.size()));
                    all.addAll(terms);
                    all.addAll(sounds);
                }
                for (var token : tokens.exactly(SearchTerms.exact(person))) {
                    exactly.add(entry);
                    exact.add(token);
                }
            }
        });
        var writes = new ArrayList<Write>();
        if (!found.isEmpty()) {
            writes.add(foundBy(all, found));
        }
        if (!exact.isEmpty()) {
            writes.add(foundExactlyBy(exact, exactly));
        }
        return writes;
    }

    private static Write foundBy(List<Long> tokens, List<Found> rows) {
        return new Write(
                FOUND,
                List.of(
                        Write.array("bigint", tokens),
                        column("uuid", rows, each -> each.entry().customer()),
                        column("text", rows, each -> each.entry().field().json()),
                        column("int", rows, Found::first),
                        column("int", rows, Found::tokens),
                        column("int", rows, Found::sounds)));
    }

    private static Write foundExactlyBy(List<byte[]> tokens, List<Entry> rows) {
        return new Write(
                EXACT,
                List.of(
                        Write.array("bytea", tokens),
                        column("uuid", rows, Entry::customer),
                        column("text", rows, each -> each.field().json())));
    }

    private static <T> Write.Parameter column(
            String type, List<T> rows, Function<T, Object> value) {
        return Write.array(type, rows.stream().map(value).toList());
    }
}
