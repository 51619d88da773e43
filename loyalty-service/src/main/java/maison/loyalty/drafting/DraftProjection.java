package maison.loyalty.drafting;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.loyalty.ProgrammeStreams;
import maison.loyalty.lifecycle.DraftEvent;
import maison.loyalty.lifecycle.DraftEvent.DraftDiscarded;
import maison.loyalty.lifecycle.DraftEvent.DraftSaved;
import maison.loyalty.programme.ProgrammeFileText;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps a row for each draft, for the list of them.
@Singleton
class DraftProjection implements WritingProjection {

    private static final String SAVE =
            """
            insert into programme_drafts (draft_id, version, hash, begun_at, saved_at, saved_by)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[],
                ?::timestamptz[], ?::text[])
            on conflict (draft_id) do update set version = excluded.version, hash = excluded.hash,
                saved_at = excluded.saved_at, saved_by = excluded.saved_by
            """;

    private static final String DISCARD =
            """
            update programme_drafts d set discarded = true
            from unnest(?::uuid[]) as n(id) where d.draft_id = n.id
            """;

    private record Saved(UUID draft, DraftSaved event) {}

    @Override
    public String name() {
        return "programme_drafts";
    }

    @Override
    public String ddl() {
        return "projections/programme_drafts.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        // One statement cannot write a row twice: the last one counts.
        Map<UUID, Saved> saved = new LinkedHashMap<>();
        var discarded = new ArrayList<UUID>();
        for (RecordedEvent<?> each : events) {
            if (each.stream().type().equals(ProgrammeStreams.DRAFT_EVENTS.streamType())) {
                switch ((DraftEvent) each.event()) {
                    case DraftSaved event ->
                            saved.put(each.streamId(), new Saved(each.streamId(), event));
                    case DraftDiscarded _ -> discarded.add(each.streamId());
                }
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        SAVE,
                        List.copyOf(saved.values()),
                        Saved::draft,
                        row -> ProgrammeFileText.nameOf(row.event().rules().text()),
                        row -> row.event().rules().hash(),
                        row -> row.event().at(),
                        row -> row.event().at(),
                        row -> row.event().by()));
        writes.addAll(Write.ofRows(DISCARD, discarded, id -> id));
        return writes;
    }
}
