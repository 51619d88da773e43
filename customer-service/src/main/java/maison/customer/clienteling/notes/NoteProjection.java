package maison.customer.clienteling.notes;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.clienteling.note.NoteEvent;
import maison.customer.clienteling.note.NoteEvent.NoteRewritten;
import maison.customer.clienteling.note.NoteEvent.NoteWithdrawn;
import maison.customer.clienteling.note.NoteEvent.NoteWritten;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps `notes` in step with the events: one row for each note that stands.
@Singleton
final class NoteProjection implements WritingProjection {

    private static final String INSERT =
            """
            insert into notes (customer_id, note_id, version, visibility, store_id, author, words,
                written_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::timestamptz[])
            """;

    private static final String REWRITE =
            """
            update notes n set version = t.version, visibility = t.visibility, store_id = t.store_id,
                editor = t.editor, words = t.words, edited_at = t.at
            from unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::timestamptz[]) as t(customer, note, version, visibility, store_id, editor, words, at)
            where n.customer_id = t.customer and n.note_id = t.note
            """;

    private static final String WITHDRAW =
            """
            delete from notes n using unnest(?::uuid[], ?::uuid[]) as t(customer, note)
            where n.customer_id = t.customer and n.note_id = t.note
            """;

    private static final String ERASE = "delete from notes where customer_id = any(?::uuid[])";

    private record Versioned<E>(E event, int version) {}

    private record Key(UUID customer, UUID note) {

        static Key of(NoteEvent event) {
            return new Key(event.customerId(), event.noteId());
        }
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public String ddl() {
        return "projections/notes.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var written = new ArrayList<Versioned<NoteWritten>>();
        // Of several in one batch the last counts.
        Map<Key, Versioned<NoteRewritten>> rewritten = new LinkedHashMap<>();
        var withdrawn = new ArrayList<NoteWithdrawn>();
        var erased = new ArrayList<UUID>();
        for (var recorded : events) {
            int version = recorded.envelope().version();
            switch (recorded.event()) {
                case NoteWritten event -> written.add(new Versioned<>(event, version));
                case NoteRewritten event ->
                        rewritten.put(Key.of(event), new Versioned<>(event, version));
                case NoteWithdrawn event -> withdrawn.add(event);
                case CustomerErased event -> erased.add(event.customerId());
                case Object _ -> {
                    // Nothing else is about notes.
                }
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        INSERT,
                        written,
                        each -> each.event().customerId(),
                        each -> each.event().noteId(),
                        Versioned::version,
                        each -> each.event().visibility().json(),
                        each -> each.event().storeId(),
                        each -> each.event().author(),
                        each -> each.event().words().ciphertext(),
                        each -> each.event().at()));
        writes.addAll(
                Write.ofRows(
                        REWRITE,
                        List.copyOf(rewritten.values()),
                        each -> each.event().customerId(),
                        each -> each.event().noteId(),
                        Versioned::version,
                        each -> each.event().visibility().json(),
                        each -> each.event().storeId(),
                        each -> each.event().editor(),
                        each -> each.event().words().ciphertext(),
                        each -> each.event().at()));
        writes.addAll(
                Write.ofRows(
                        WITHDRAW, withdrawn, NoteWithdrawn::customerId, NoteWithdrawn::noteId));
        writes.addAll(Write.ofRows(ERASE, erased, each -> each));
        return writes;
    }
}
