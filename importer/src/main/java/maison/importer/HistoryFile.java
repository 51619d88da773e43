package maison.importer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import maison.importer.RowReader.Unusable;

/// A till's export: CSV in UTF-8 with a header, plain or compressed with gzip.
final class HistoryFile {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int GZIP_MAGIC_1 = 0x1f;
    private static final int GZIP_MAGIC_2 = 0x8b;

    private static final String EXPORT_END = "# export-end ";

    private HistoryFile() {}

    /// Gives every usable row to `rows`, in file order; the others go to the report.
    ///
    /// @return how many rows the file has, without its header
    static int read(Path file, Mapping mapping, Report report, Consumer<Row> rows) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, mapping, report, Integer.MAX_VALUE, rows);
        } catch (NoSuchFileException _) {
            throw new ImportFailure(ExitCode.USAGE, "There is no file " + file);
        } catch (IOException e) {
            throw new ImportFailure(
                    ExitCode.USAGE, "Cannot read %s: %s".formatted(file, e.getMessage()));
        }
    }

    /// The same of a file that is already open.
    ///
    /// @throws ImportFailure for a file of more rows than that, or without a column that it needs
    /// @throws IOException if it cannot be read to its end
    static int read(
            InputStream file, Mapping mapping, Report report, int rowsMax, Consumer<Row> rows)
            throws IOException {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .fieldSeparator(mapping.separator())
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return readAll(csv.iterator(), mapping, report, rowsMax, rows);
        } catch (UncheckedIOException | CsvParseException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static int readAll(
            Iterator<CsvRecord> records,
            Mapping mapping,
            Report report,
            int rowsMax,
            Consumer<Row> rows) {
        if (!records.hasNext()) {
            throw new ImportFailure(ExitCode.USAGE, "The file is empty");
        }
        var reader = new RowReader(mapping, records.next().getFields());
        int number = 1;
        while (records.hasNext()) {
            CsvRecord each = records.next();
            if (isExportEnd(each)) {
                continue;
            }
            number++;
            if (number - 1 > rowsMax) {
                throw new ImportFailure(
                        ExitCode.USAGE, "The file has more than %d rows".formatted(rowsMax));
            }
            try {
                rows.accept(reader.read(number, each.getFields()));
            } catch (Unusable e) {
                report.refused(number, each.getField(0), e.reason());
            }
        }
        return number - 1;
    }

    /// The last line of a table that Maison gave out says that it is whole, and is no row.
    private static boolean isExportEnd(CsvRecord record) {
        return record.getFieldCount() == 1 && record.getField(0).startsWith(EXPORT_END);
    }

    /// The text of a file that may be compressed.
    static InputStream open(InputStream file) throws IOException {
        var bytes = new BufferedInputStream(file, BUFFER_BYTES);
        bytes.mark(2);
        boolean compressed = bytes.read() == GZIP_MAGIC_1 && bytes.read() == GZIP_MAGIC_2;
        bytes.reset();
        return compressed ? new GZIPInputStream(bytes, BUFFER_BYTES) : bytes;
    }
}
