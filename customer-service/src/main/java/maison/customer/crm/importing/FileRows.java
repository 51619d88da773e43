package maison.customer.crm.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import maison.customer.crm.exchange.Cells;
import maison.customer.crm.exchange.Flat;
import maison.customer.crm.exchange.VCards;
import maison.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;

/// The rows of a file, whatever its form.
final class FileRows {

    /// How many rows a file may have.
    static final int ROWS_MAX = 100_000;

    private static final int COLUMNS_MAX = 500;
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String DELIMITERS = ",;\t|";
    private static final int NAME_MAX = 200;

    /// A row by its columns.
    ///
    /// @param number as a spreadsheet counts: of a table, 1 is the header
    /// @param cells what it holds; null if it cannot be read
    record Row(int number, @Nullable Map<String, String> cells) {

        @Override
        public String toString() {
            return "Row[" + number + "]";
        }
    }

    private final Consumer<String> columns;
    private final Consumer<Row> rows;
    private int count;

    private FileRows(Consumer<String> columns, Consumer<Row> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /// Reads a file to its end.
    ///
    /// @param columns gets the columns that the file names at its beginning, if it does
    /// @throws ProblemException 400 if it cannot be read, or is too large
    static void read(FileFormat format, String text, Consumer<String> columns, Consumer<Row> rows) {
        var reading = new FileRows(columns, rows);
        switch (format) {
            case CSV -> reading.csv(text);
            case VCARD -> reading.vcards(text);
            case JSON -> reading.json(text);
        }
        if (reading.count == 0) {
            throw ProblemException.invalid("/", "must have a row");
        }
    }

    private void give(int number, @Nullable Map<String, String> cells) {
        if (++count > ROWS_MAX) {
            throw ProblemException.invalid("/", "must have at most " + ROWS_MAX + " rows");
        }
        rows.accept(new Row(number, cells));
    }

    private void csv(String text) {
        try (var reader =
                CsvReader.builder()
                        .fieldSeparator(delimiter(text))
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .ofCsvRecord(text)) {
            var header = List.<String>of();
            int number = 0;
            for (var each : reader) {
                number++;
                if (isBlank(each)) {
                    continue;
                }
                if (header.isEmpty()) {
                    header = header(each);
                    header.forEach(columns);
                } else {
                    give(number, cells(header, each));
                }
            }
        } catch (CsvParseException _) {
            // Without its message, which may quote the file.
            throw ProblemException.invalid("/", "must be CSV; a quote may be open");
        } catch (IOException e) {
            throw new UncheckedIOException("A text does not fail to be read", e);
        }
    }

    private static boolean isBlank(CsvRecord row) {
        return row.getFields().stream().allMatch(String::isBlank);
    }

    private static List<String> header(CsvRecord row) {
        if (row.getFieldCount() > COLUMNS_MAX) {
            throw ProblemException.invalid("/", "must have at most " + COLUMNS_MAX + " columns");
        }
        var header = new ArrayList<String>();
        for (var field : row.getFields()) {
            var name = Cells.read(field).strip();
            if (isContact(name)) {
                throw ProblemException.invalid("/", "must have names of columns in its first row");
            }
            var base = name.isEmpty() ? "column " + (header.size() + 1) : cut(name);
            var unique = base;
            for (int i = 2; header.contains(unique); i++) {
                unique = base + " (" + i + ")";
            }
            header.add(unique);
        }
        return header;
    }

    /// Names of columns are kept as they are, so they must not be somebody: a table without names
    /// begins with its first customer.
    private static boolean isContact(String name) {
        boolean place = name.startsWith("/");
        return !place
                && (name.contains("@") || name.chars().filter(Character::isDigit).count() >= 7);
    }

    private static String cut(String name) {
        return name.length() <= NAME_MAX ? name : name.substring(0, NAME_MAX);
    }

    private static Map<String, String> cells(List<String> header, CsvRecord row) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(header.size(), row.getFieldCount()); i++) {
            var cell = row.getField(i);
            if (!cell.isBlank()) {
                cells.put(header.get(i), Cells.read(cell));
            }
        }
        return cells;
    }

    /// What parts the columns of the first line, outside of quotes, most often.
    static char delimiter(String text) {
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && begun && (each == '\n' || each == '\r')) {
                break;
            } else if (!quoted && DELIMITERS.indexOf(each) >= 0) {
                counts[DELIMITERS.indexOf(each)]++;
            }
            begun |= !Character.isWhitespace(each);
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return DELIMITERS.charAt(most);
    }

    private void vcards(String text) {
        int[] number = {0};
        VCards.read(text, card -> give(++number[0], card));
    }

    private void json(String text) {
        int number = 0;
        for (var lines = text.lines().iterator(); lines.hasNext(); ) {
            var line = lines.next();
            number++;
            if (!line.isBlank()) {
                var json = parsed(line);
                var values = json == null ? null : Flat.of(json);
                give(number, values != null && isSound(values) ? values : null);
            }
        }
    }

    private static boolean isSound(Map<String, String> values) {
        return values.size() <= COLUMNS_MAX
                && values.keySet().stream().allMatch(name -> name.length() <= NAME_MAX);
    }

    private static @Nullable JsonNode parsed(String line) {
        try {
            var json = JSON.readTree(line);
            return json.isObject() ? json : null;
        } catch (JsonProcessingException _) {
            return null;
        }
    }
}
