package maison.customer.customfields;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import maison.customer.customfield.CustomFieldEvent.CustomFieldDefined;
import maison.customer.customfield.CustomFieldEvent.CustomFieldRetired;
import maison.customer.customfield.Definition;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import org.jspecify.annotations.Nullable;

/// Keeps `custom_fields` in step with the events: one row for each field in use.
@Singleton
final class CustomFieldProjection implements WritingProjection {

    private record Row(String key, int version, @Nullable String definition) {}

    private static final String DELETE = "delete from custom_fields where key = any(?::text[])";
    private static final String INSERT =
            """
            insert into custom_fields (key, version, definition)
            select * from unnest(?::text[], ?::int[], ?::json[])
            """;

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
        var rows = new LinkedHashMap<String, Row>();
        for (var recorded : events) {
            int version = recorded.envelope().version();
            switch (recorded.event()) {
                case CustomFieldDefined(var key, var definition, _) ->
                        rows.put(key, new Row(key, version, json(definition)));
                case CustomFieldRetired(var key, _) -> rows.put(key, new Row(key, version, null));
                case Object _ -> {
                    // Nothing else is about custom fields.
                }
            }
        }
        var changed = List.copyOf(rows.values());
        var inUse = changed.stream().filter(row -> row.definition() != null).toList();
        var writes = new ArrayList<Write>();
        writes.addAll(Write.ofRows(DELETE, changed, Row::key));
        writes.addAll(Write.ofRows(INSERT, inUse, Row::key, Row::version, Row::definition));
        return writes;
    }

    private static String json(Definition definition) {
        try {
            return EventJson.MAPPER.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write an custom field", e);
        }
    }
}
