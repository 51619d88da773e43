package maison.customer.voice.surveys;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import maison.customer.voice.survey.SurveyEvent.SurveyDefined;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps `surveys` in step with the events.
@Singleton
final class SurveyProjection implements WritingProjection {

    private static final String UPSERT =
            """
            insert into surveys (survey, active) select * from unnest(?::text[], ?::bool[])
            on conflict (survey) do update set active = excluded.active
            """;

    @Override
    public String name() {
        return "surveys";
    }

    @Override
    public String ddl() {
        return "projections/surveys.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var latest = new LinkedHashMap<String, Boolean>();
        for (var recorded : events) {
            if (recorded.event() instanceof SurveyDefined event) {
                latest.put(event.survey(), event.questionnaire().active());
            }
        }
        return Write.ofRows(
                UPSERT, List.copyOf(latest.entrySet()), Map.Entry::getKey, Map.Entry::getValue);
    }
}
