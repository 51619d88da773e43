package maison.customer.family.relations;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.family.RelationRecords;
import maison.customer.family.relation.RelationEvent;
import maison.customer.family.relation.RelationEvent.Related;
import maison.customer.family.relation.RelationEvent.RelationEnded;
import maison.customer.family.relation.RelationEvent.RelationRestated;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.Projection;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.Vault;
import org.jdbi.v3.core.Handle;

/// Keeps `relations` in step with the events, and destroys the key of somebody who is no customer
/// with the relation that told of them.
@Singleton
final class RelationProjection implements Projection {

    private static final String UPSERT =
            """
            insert into relations (customer_id, relation_id, version, other_id, words, since)
            select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::uuid[], ?::text[],
                ?::timestamptz[])
            on conflict (customer_id, relation_id) do update
            set version = excluded.version, other_id = excluded.other_id, words = excluded.words
            """;

    private static final String END =
            """
            delete from relations r using unnest(?::uuid[], ?::uuid[]) as t(customer, relation)
            where r.customer_id = t.customer and r.relation_id = t.relation
            """;

    private static final String ERASE =
            """
            delete from relations r using unnest(?::uuid[]) as t(gone)
            where r.customer_id = t.gone or r.other_id = t.gone
            """;

    /// @param at since when it is known, as far as the batch tells
    private record Row(RelationEvent event, Sealed words, int version, Instant at) {

        Row since(Row before) {
            return new Row(event, words, version, before.at);
        }
    }

    private record Key(UUID customer, UUID relation) {

        static Key of(RelationEvent event) {
            return new Key(event.customerId(), event.relationId());
        }
    }

    private final Vault vault;

    RelationProjection(Vault vault) {
        this.vault = vault;
    }

    @Override
    public String name() {
        return "relations";
    }

    @Override
    public String ddl() {
        return "projections/relations.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        // Of several in one batch the last counts.
        Map<Key, Row> stated = new LinkedHashMap<>();
        var ended = new ArrayList<RelationEnded>();
        var erased = new ArrayList<UUID>();
        for (var recorded : events) {
            int version = recorded.envelope().version();
            switch (recorded.event()) {
                case Related event ->
                        stated.put(
                                Key.of(event), new Row(event, event.words(), version, event.at()));
                case RelationRestated event ->
                        stated.merge(
                                Key.of(event),
                                new Row(event, event.words(), version, event.at()),
                                (before, after) -> after.since(before));
                case RelationEnded event -> ended.add(event);
                case CustomerErased event -> erased.add(event.customerId());
                case Object _ -> {
                    // Nothing else is about relations.
                }
            }
        }
        var writes = new ArrayList<>(upserts(List.copyOf(stated.values())));
        writes.addAll(
                Write.ofRows(END, ended, RelationEnded::customerId, RelationEnded::relationId));
        writes.addAll(Write.ofRows(ERASE, erased, each -> each));
        if (!writes.isEmpty()) {
            Write.send(handle.getConnection(), writes, false);
        }
        destroyKeys(handle, ended);
    }

    private static List<Write> upserts(List<Row> rows) {
        return Write.ofRows(
                UPSERT,
                rows,
                row -> row.event().customerId(),
                row -> row.event().relationId(),
                Row::version,
                row -> row.event().otherId(),
                row -> row.words().ciphertext(),
                Row::at);
    }

    private void destroyKeys(Handle handle, List<RelationEnded> ended) {
        if (!ended.isEmpty()) {
            vault.destroy(
                    handle,
                    ended.stream()
                            .map(each ->
                                    RelationRecords.streamOf(each.customerId(), each.relationId()))
                            .toList());
        }
    }
}
