package maison.customer.identity.tags;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.SqlArray;
import maison.customer.identity.customer.CustomerEvent.CustomerCorrected;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.customer.identity.customer.CustomerEvent.CustomerRegistered;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.PersonSeal;
import maison.customer.identity.person.SearchTerms;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import maison.platform.sealing.IndexKey;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import maison.platform.sealing.Vault;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps who is filed under what in step with the customers' events: each tag as a keyed token, to
/// be counted and found by, and as ciphertext under its owner's key.
@Singleton
final class TagProjection implements Projection {

    static final String SEALED_AS = "tag";

    private final Vault vault;
    private final IndexKey index;

    TagProjection(Vault vault, IndexKey index) {
        this.vault = vault;
        this.index = index;
    }

    @Override
    public String name() {
        return "tags";
    }

    @Override
    public String ddl() {
        return "projections/tags.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        var changed = new LinkedHashMap<UUID, @Nullable Sealed>();
        var known = new ArrayList<UUID>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case CustomerRegistered event when event.sealed().containsKey(Field.TAGS) ->
                        changed.put(event.customerId(), event.sealed().get(Field.TAGS));
                case CustomerCorrected event when event.fields().contains(Field.TAGS) -> {
                    known.add(event.customerId());
                    changed.put(event.customerId(), event.sealed().get(Field.TAGS));
                }
                case CustomerErased event -> {
                    known.add(event.customerId());
                    changed.put(event.customerId(), null);
                }
                case Object _ -> {
                    // Everything else leaves the tags as they are.
                }
            }
        }
        delete(handle, known);
        insert(handle, changed);
    }

    private static void delete(Handle handle, List<UUID> customers) {
        if (!customers.isEmpty()) {
            handle.createUpdate(
                            """
                            with gone as (
                                delete from customer_tags where customer_id = any(:ids)
                                returning token
                            )
                            update tag_counts c set customers = c.customers - g.customers
                            from (select token, count(*) as customers from gone group by token) g
                            where c.token = g.token
                            """)
                    .bind("ids", SqlArray.of(handle, "uuid", customers))
                    .execute();
        }
    }

    private void insert(Handle handle, Map<UUID, @Nullable Sealed> changed) {
        var owners = changed.keySet().stream().filter(id -> changed.get(id) != null).toList();
        if (owners.isEmpty()) {
            return;
        }
        var ids = new ArrayList<UUID>();
        var tokens = new ArrayList<byte[]>();
        var names = new ArrayList<String>();
        vault.keysOf(handle, owners)
                .forEach((owner, key) -> {
                    for (var tag : opened(key, changed.get(owner))) {
                        var term = SearchTerms.tag(tag);
                        ids.add(owner);
                        tokens.add(index.token(term.kind(), term.value()));
                        names.add(key.seal(SEALED_AS, tag).ciphertext());
                    }
                });
        handle.createUpdate(
                        """
                        with filed as (
                            insert into customer_tags (customer_id, token, tag)
                            select * from unnest(:ids, :tokens, :tags)
                            returning token
                        )
                        insert into tag_counts as c (token, customers)
                        select token, count(*) from filed group by token
                        on conflict (token) do update
                        set customers = c.customers + excluded.customers
                        """)
                .bind("ids", SqlArray.of(handle, "uuid", ids))
                .bind("tokens", SqlArray.ofBytes(handle, tokens))
                .bind("tags", SqlArray.of(handle, "text", names))
                .execute();
    }

    private static List<String> opened(SubjectKey key, @Nullable Sealed tags) {
        return tags == null
                ? List.of()
                : PersonSeal.open(key, Map.of(Field.TAGS, tags), null).tags();
    }
}
