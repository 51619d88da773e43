package maison.customer.permission.wordings;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import maison.customer.permission.wording.WordingEvent.PurposeDefined;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps `consent_purposes` in step with the events: which purposes there are.
@Singleton
final class WordingProjection implements WritingProjection {

    private static final String INSERT =
            """
            insert into consent_purposes (purpose) select * from unnest(?::text[])
            on conflict do nothing
            """;

    @Override
    public String name() {
        return "consent_purposes";
    }

    @Override
    public String ddl() {
        return "projections/consent_purposes.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var defined = new ArrayList<String>();
        for (var recorded : events) {
            if (recorded.event() instanceof PurposeDefined event) {
                defined.add(event.purpose());
            }
        }
        return Write.ofRows(INSERT, defined, each -> each);
    }
}
