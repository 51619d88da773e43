package maison.customer.tailoring.templates;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import maison.customer.tailoring.template.TemplateEvent.TemplatePublished;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps `measurement_templates` in step with the events: one row for each version.
@Singleton
final class TemplateProjection implements WritingProjection {

    private static final String INSERT =
            """
            insert into measurement_templates (code, version, template)
            select t.code, t.version, t.template::json
            from unnest(?::text[], ?::int[], ?::text[]) as t(code, version, template)
            """;

    @Override
    public String name() {
        return "measurement-templates";
    }

    @Override
    public String ddl() {
        return "projections/measurement_templates.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var published = new ArrayList<TemplatePublished>();
        for (var recorded : events) {
            if (recorded.event() instanceof TemplatePublished event) {
                published.add(event);
            }
        }
        return Write.ofRows(
                INSERT,
                published,
                TemplatePublished::code,
                TemplatePublished::version,
                event -> EventJson.write(event.template()));
    }
}
