package maison.customer.tailoring.measuring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import maison.platform.eventstore.EventJson;
import maison.platform.http.ProblemException;

/// Takes a device's file apart into names and numbers, as they are written in it.
final class DeviceFile {

    /// One measure of the file.
    ///
    /// @param row counted from 1, without the header; of a single line the column
    record Row(int row, String name, String value) {

        @Override
        public String toString() {
            return "Row[…]";
        }
    }

    private static final int ROWS_MAX = 2_000;

    private DeviceFile() {}

    /// @throws ProblemException 400 if it is not what `format` says
    static List<Row> rows(ImportForm form) {
        List<Row> rows = form.format().equals("csv") ? csv(form) : json(form);
        if (rows.isEmpty() || rows.size() > ROWS_MAX) {
            throw wrong("must have 1 to %d measures".formatted(ROWS_MAX));
        }
        return rows;
    }

    private static List<Row> csv(ImportForm form) {
        var rows = new ArrayList<Row>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(form.content())) {
            for (NamedCsvRecord each : reader) {
                if (form.nameField() != null) {
                    rows.add(
                            new Row(
                                    rows.size() + 1,
                                    field(each, form.nameField()),
                                    field(each, valueField(form))));
                } else if (rows.isEmpty()) {
                    each.getFieldsAsMap()
                            .forEach((name, value) ->
                                    rows.add(new Row(rows.size() + 1, name, value)));
                }
            }
            return rows;
        } catch (CsvParseException | IOException _) {
            throw wrong("is no CSV with a header and lines as wide as it");
        }
    }

    private static String field(NamedCsvRecord each, String name) {
        return each.findField(name)
                .orElseThrow(() -> wrong("has no column that nameField or valueField says"));
    }

    private static String valueField(ImportForm form) {
        return Objects.requireNonNullElse(form.valueField(), "value");
    }

    private static List<Row> json(ImportForm form) {
        JsonNode root;
        try {
            root = EventJson.MAPPER.readTree(form.content());
        } catch (JsonProcessingException _) {
            throw wrong("is no JSON");
        }
        var rows = new ArrayList<Row>();
        if (root.isArray() && form.nameField() != null) {
            for (JsonNode each : root) {
                rows.add(
                        new Row(
                                rows.size() + 1,
                                each.path(form.nameField()).asText(),
                                each.path(valueField(form)).asText()));
            }
        } else if (root.isObject()) {
            root.properties()
                    .forEach(each ->
                            rows.add(
                                    new Row(
                                            rows.size() + 1,
                                            each.getKey(),
                                            each.getValue().asText())));
        } else {
            throw wrong("must be an object, or a list with nameField");
        }
        return rows;
    }

    private static ProblemException wrong(String detail) {
        return ProblemException.invalid("/content", detail);
    }
}
