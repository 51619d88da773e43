package maison.customer.intakes;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import maison.customer.intake.IntakeEvent.IntakeFormDefined;
import maison.customer.intake.IntakeEvent.IntakeFormRetired;
import maison.customer.intake.Questions;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import org.jspecify.annotations.Nullable;

/// Keeps `intake_forms` in step with the events: one row for each form in use.
@Singleton
final class IntakeProjection implements WritingProjection {

    private record Row(String key, int version, @Nullable String questions) {}

    private static final String DELETE = "delete from intake_forms where key = any(?::text[])";
    private static final String INSERT =
            """
            insert into intake_forms (key, version, questions)
            select * from unnest(?::text[], ?::int[], ?::json[])
            """;

    @Override
    public String name() {
        return "intake-forms";
    }

    @Override
    public String ddl() {
        return "projections/intake_forms.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var rows = new LinkedHashMap<String, Row>();
        for (var recorded : events) {
            int version = recorded.envelope().version();
            switch (recorded.event()) {
                case IntakeFormDefined(var key, var questions, _) ->
                        rows.put(key, new Row(key, version, json(questions)));
                case IntakeFormRetired(var key, _) -> rows.put(key, new Row(key, version, null));
                case Object _ -> {
                    // Nothing else is about intake forms.
                }
            }
        }
        var changed = List.copyOf(rows.values());
        var inUse = changed.stream().filter(row -> row.questions() != null).toList();
        var writes = new ArrayList<Write>();
        writes.addAll(Write.ofRows(DELETE, changed, Row::key));
        writes.addAll(Write.ofRows(INSERT, inUse, Row::key, Row::version, Row::questions));
        return writes;
    }

    private static String json(Questions questions) {
        try {
            return EventJson.MAPPER.writeValueAsString(questions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write an intake form", e);
        }
    }
}
