package maison.customer.identity.customfields;

import jakarta.inject.Singleton;
import java.util.List;
import maison.customer.DefinitionRows;
import maison.customer.identity.customfield.CustomFieldEvent.CustomFieldDefined;
import maison.customer.identity.customfield.CustomFieldEvent.CustomFieldRetired;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps `custom_fields` in step with the events: one row for each field in use.
@Singleton
final class CustomFieldProjection implements WritingProjection {

    @Override
    public String name() {
        return "custom-fields";
    }

    @Override
    public String ddl() {
        return "projections/custom_fields.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var rows = new DefinitionRows("custom_fields");
        for (var recorded : events) {
            int version = recorded.envelope().version();
            switch (recorded.event()) {
                case CustomFieldDefined(var key, var definition, _) ->
                        rows.define(key, version, definition);
                case CustomFieldRetired(var key, _) -> rows.retire(key, version);
                case Object _ -> {
                    // Nothing else is about custom fields.
                }
            }
        }
        return rows.writes();
    }
}
