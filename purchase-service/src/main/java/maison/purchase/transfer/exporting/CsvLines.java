package maison.purchase.transfer.exporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Rows under one header. The last row of a record carries its `cursor`, so one that was cut within
/// a record is known by that.
final class CsvLines<T> implements ExportLines<T> {

    private static final String CURSOR = "cursor";

    private final ExportKind<T> kind;
    private final OutputStream out;
    private final CsvWriter csv;

    CsvLines(ExportKind<T> kind, OutputStream out) {
        this.kind = kind;
        this.out = out;
        this.csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.LF)
                        .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /// The header of a kind's files.
    static String[] header(ExportKind<?> kind) {
        return with(kind.columns().toArray(String[]::new), CURSOR);
    }

    private static String[] with(String[] cells, String last) {
        String[] row = Arrays.copyOf(cells, cells.length + 1);
        row[cells.length] = last;
        return row;
    }

    @Override
    public void begin() {
        csv.writeRecord(header(kind));
    }

    @Override
    public void add(T item, Place place) {
        List<String[]> rows = kind.rows(item);
        for (int at = 0; at < rows.size(); at++) {
            csv.writeRecord(with(rows.get(at), at == rows.size() - 1 ? place.toString() : ""));
        }
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void end(Summary summary) throws IOException {
        flush();
        out.write((summary.comment() + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
