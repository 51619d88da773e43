package maison.purchase.shopfront.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import maison.purchase.intake.Fault;
import maison.purchase.intake.ItemRequest;
import maison.purchase.intake.JsonFaults;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a file, whatever is wrong with some of them.
final class Rows {

    /// Longer than any item, shorter than what could hurt.
    private static final int LINE_MAX = 200_000;

    private static final ObjectMapper MAPPER =
            new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Rows() {}

    /// Gives each row to the consumer, in order.
    ///
    /// @throws IOException if the file cannot be read to its end
    static void read(Reader file, Plan plan, Consumer<Row> rows) throws IOException {
        if (plan.isCsv()) {
            readCsv(file, plan, rows);
        } else {
            readLines(new BufferedReader(file), plan, rows);
        }
    }

    private static void readCsv(Reader file, Plan plan, Consumer<Row> rows) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder()
                        .fieldSeparator(plan.separatorOrComma())
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .maxBufferSize(LINE_MAX)
                        .ofNamedCsvRecord(file)) {
            Iterator<NamedCsvRecord> records = csv.iterator();
            for (Row row = next(records, plan); row != null; row = next(records, plan)) {
                rows.accept(row);
            }
        }
    }

    /// @throws IOException if the file is no CSV from here on, such as after an open quote
    private static @Nullable Row next(Iterator<NamedCsvRecord> records, Plan plan)
            throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            NamedCsvRecord record = records.next();
            return Row.of(
                    record.getStartingLineNumber(), FlatRow.of(record.getFieldsAsMap(), plan));
        } catch (CsvParseException | IllegalStateException | IllegalArgumentException e) {
            throw new IOException("not well-formed CSV", e);
        }
    }

    private static void readLines(BufferedReader file, Plan plan, Consumer<Row> rows)
            throws IOException {
        long number = 0;
        for (String line = file.readLine(); line != null; line = file.readLine()) {
            number++;
            if (!line.isBlank()) {
                rows.accept(ofLine(number, line, plan));
            }
        }
    }

    private static Row ofLine(long number, String line, Plan plan) {
        if (line.length() > LINE_MAX) {
            return Row.unreadable(number, "is longer than any item");
        }
        try {
            if (!(MAPPER.readTree(line) instanceof ObjectNode json)) {
                return Row.unreadable(number, "is not well-formed JSON of an object");
            }
            return plan.columns() == null && plan.defaults() == null
                    ? ofItem(number, json)
                    : Row.of(number, FlatRow.of(flat(json), plan));
        } catch (JsonProcessingException _) {
            return Row.unreadable(number, "is not well-formed JSON of an object");
        }
    }

    /// The body of a single request with `sku` in front.
    private static Row ofItem(long number, ObjectNode json) {
        JsonNode sku = json.remove("sku");
        String text = sku != null && sku.isTextual() ? sku.textValue() : null;
        try {
            return new Row(number, text, MAPPER.treeToValue(json, ItemRequest.class), null);
        } catch (JsonProcessingException e) {
            Fault fault = JsonFaults.of(e);
            return new Row(number, text, null, fault);
        }
    }

    /// Names of nested fields are joined with dots.
    private static Map<String, String> flat(ObjectNode json) {
        var fields = new LinkedHashMap<String, String>();
        flatten("", json, fields);
        return fields;
    }

    private static void flatten(String prefix, JsonNode json, Map<String, String> fields) {
        for (Map.Entry<String, JsonNode> each : json.properties()) {
            String name = prefix + each.getKey();
            JsonNode value = each.getValue();
            if (value.isObject()) {
                flatten(name + ".", value, fields);
            } else if (value.isValueNode() && !value.isNull()) {
                fields.put(name, value.asText());
            }
        }
    }
}
