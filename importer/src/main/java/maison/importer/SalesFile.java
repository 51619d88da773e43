package maison.importer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/// A till's file, read as the lines of a bulk request: the one reading of such files, for the
/// importer and for the purchase service.
public final class SalesFile {

    /// A line of a bulk request.
    ///
    /// @param rows of the file that it was made of; the header is row 1
    /// @param json the line without its end
    public record Line(List<Integer> rows, String json) {

        public Line {
            rows = List.copyOf(rows);
        }
    }

    /// A row that no line could be made of.
    public record RefusedRow(int row, String reason) {}

    private final Mapping mapping;
    private final History history;
    private final Report report;

    private SalesFile(Mapping mapping, History history, Report report) {
        this.mapping = mapping;
        this.history = history;
        this.report = report;
    }

    /// Rows that a service can take from two files at a time beside its work: while it is read, a
    /// file with one row for each invoice needs about 650 bytes a row, and half of it afterwards.
    public static final int ROWS_MAX = 150_000;

    /// Reads a file of comma-separated values, plain or compressed with gzip.
    ///
    /// @param rowsMax rows beyond which it is refused, since all are held in memory; [#ROWS_MAX] at
    ///   most
    /// @throws IllegalArgumentException for a file that the mapping does not fit, with why
    /// @throws IOException if it cannot be read to its end
    public static SalesFile read(InputStream file, Mapping mapping, int rowsMax)
            throws IOException {
        var report = new Report();
        try {
            return new SalesFile(
                    mapping,
                    History.read(file, mapping, report, Math.min(rowsMax, ROWS_MAX)),
                    report);
        } catch (ImportFailure e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /// What is in a file, which may be compressed with gzip.
    public static InputStream open(InputStream file) throws IOException {
        return HistoryFile.open(file);
    }

    /// How many rows the file has, without its header.
    public int rows() {
        return history.rows();
    }

    /// Rows that are in no line.
    public List<RefusedRow> refused() {
        return report.entries().stream()
                .filter(each -> each.outcome() == Report.Outcome.REFUSED)
                .map(each -> new RefusedRow(each.row(), each.reason()))
                .toList();
    }

    /// Gives the lines one by one: sales by time, then what came back of them by time.
    public void forEachLine(Consumer<Line> to) throws IOException {
        var json = new BulkJson(mapping);
        for (Item each : history.sales()) {
            to.accept(line(json, each));
        }
        for (Item each : history.returns()) {
            to.accept(line(json, each));
        }
    }

    private static Line line(BulkJson json, Item item) throws IOException {
        var bytes = new ByteArrayOutputStream();
        json.write(item, bytes);
        return new Line(item.rows(), bytes.toString(StandardCharsets.UTF_8).strip());
    }
}
