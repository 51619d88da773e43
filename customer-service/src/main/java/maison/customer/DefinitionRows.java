package maison.customer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.Write;
import org.jspecify.annotations.Nullable;

/// What the house defines under keys of its own, as rows `(key, version, definition)` of a table:
/// one for each definition in use. Collects a batch of changes, of which the last of a key counts.
public final class DefinitionRows {

    private record Row(String key, int version, @Nullable String definition) {}

    private final String table;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /// @param table has a JSON column `definition` and the key `key`
    public DefinitionRows(String table) {
        this.table = table;
    }

    /// A definition that holds from now on.
    public void define(String key, int version, Object definition) {
        rows.put(key, new Row(key, version, EventJson.write(definition)));
    }

    /// What is not in use any more.
    public void retire(String key, int version) {
        rows.put(key, new Row(key, version, null));
    }

    /// The changes of the table, for a projection to write.
    public List<Write> writes() {
        var changed = List.copyOf(rows.values());
        var inUse = changed.stream().filter(row -> row.definition() != null).toList();
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        "delete from " + table + " where key = any(?::text[])", changed, Row::key));
        writes.addAll(
                Write.ofRows(
                        "insert into "
                                + table
                                + " (key, version, definition)"
                                + " select * from unnest(?::text[], ?::int[], ?::json[])",
                        inUse,
                        Row::key,
                        Row::version,
                        Row::definition));
        return writes;
    }
}
