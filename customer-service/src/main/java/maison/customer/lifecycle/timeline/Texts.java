package maison.customer.lifecycle.timeline;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.SqlArray;
import maison.customer.clienteling.notes.NoteWords;
import maison.customer.clienteling.tasks.TaskWords;
import maison.customer.lifecycle.timeline.TimelineItem.Happened;
import maison.customer.lifecycle.touchpoint.Kind;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Opens what notes and tasks say, for the touchpoints that are shown and no others.
@Singleton
final class Texts {

    private static final String NOTES =
            """
            select note_id::text, words from notes
            where customer_id = any((select person_ids(:customer))::uuid[]) and note_id = any(:ids)
            """;

    private static final String TASKS =
            "select task_id::text, words from tasks where customer_id = any((select person_ids(:customer))::uuid[]) and task_id = any(:ids)";

    private static final String OUTCOMES =
            """
            select task_id::text, outcome_words from tasks
            where customer_id = any((select person_ids(:customer))::uuid[]) and task_id = any(:ids)
            """;

    private final Jdbi jdbi;

    Texts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The same touchpoints, with what was written.
    List<Happened> added(List<Happened> page, UUID customer, SubjectKey key) {
        var notes = sealed(NOTES, customer, page, Kind.NOTE_WRITTEN, Kind.NOTE_REWRITTEN);
        var tasks = sealed(TASKS, customer, page, Kind.TASK_MADE, Kind.TASK_ESCALATED);
        var outcomes = sealed(OUTCOMES, customer, page, Kind.TASK_DONE);
        return page.stream()
                .map(each ->
                        each.withText(
                                switch (each.kind()) {
                                    case NOTE_WRITTEN, NOTE_REWRITTEN -> {
                                        var words = notes.get(each.sourceId());
                                        yield words == null
                                                ? null
                                                : NoteWords.open(key, words).text();
                                    }
                                    case TASK_MADE, TASK_ESCALATED ->
                                            open(key, tasks.get(each.sourceId()));
                                    case TASK_DONE -> open(key, outcomes.get(each.sourceId()));
                                    default -> null;
                                }))
                .toList();
    }

    private static @Nullable String open(SubjectKey key, @Nullable Sealed words) {
        return words == null ? null : TaskWords.open(key, words).text();
    }

    private Map<String, Sealed> sealed(
            String sql, UUID customer, List<Happened> page, Kind... kinds) {
        var ids =
                page.stream()
                        .filter(each -> List.of(kinds).contains(each.kind()))
                        .map(each -> UUID.fromString(each.sourceId()))
                        .distinct()
                        .toList();
        var found = new HashMap<String, Sealed>();
        if (!ids.isEmpty()) {
            jdbi.useHandle(handle ->
                    handle.createQuery(sql)
                            .bind("customer", customer)
                            .bind("ids", SqlArray.of(handle, "uuid", ids))
                            .map((row, _) -> {
                                String words = row.getString(2);
                                if (words != null) {
                                    found.put(row.getString(1), new Sealed(words));
                                }
                                return row.getString(1);
                            })
                            .list());
        }
        return found;
    }
}
