package maison.customer.identity.intakes;

import jakarta.inject.Singleton;
import java.util.List;
import maison.customer.DefinitionRows;
import maison.customer.identity.intake.IntakeEvent.IntakeFormDefined;
import maison.customer.identity.intake.IntakeEvent.IntakeFormRetired;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps `intake_forms` in step with the events: one row for each form in use.
@Singleton
final class IntakeProjection implements WritingProjection {

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
        var rows = new DefinitionRows("intake_forms");
        for (var recorded : events) {
            int version = recorded.envelope().version();
            switch (recorded.event()) {
                case IntakeFormDefined(var key, var questions, _) ->
                        rows.define(key, version, questions);
                case IntakeFormRetired(var key, _) -> rows.retire(key, version);
                case Object _ -> {
                    // Nothing else is about intake forms.
                }
            }
        }
        return rows.writes();
    }
}
