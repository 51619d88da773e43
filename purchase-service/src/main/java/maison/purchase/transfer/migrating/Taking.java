package maison.purchase.transfer.migrating;

import com.fasterxml.uuid.Generators;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import maison.importer.Mapping;
import maison.importer.SalesFile;
import maison.platform.eventstore.CommandContext;
import maison.platform.http.Problem;
import maison.purchase.sales.capturing.BulkLines;
import maison.purchase.transfer.migrating.ItemWriter.Item;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads a file to its end, checks every row, and keeps what is sound to be recorded later.
///
/// All of it is one transaction: of a file that could not be read, or of a service that was killed
/// meanwhile, nothing is left. Only what was mapped and checked is kept, never the file: it may
/// hold what nobody asked for.
@Singleton
class Taking {

    /// Rows of a CSV file, which are all held in memory to find the sales of what came back.
    static final int ROWS_MAX = SalesFile.ROWS_MAX;

    /// Lines of a bulk request, however well they are packed: all are one transaction.
    static final int LINES_MAX = 5_000_000;

    // Of files that are being read; each is one long transaction, and the rows of CSV are in
    // memory.
    private static final int TOGETHER = 2;

    private static final UUID NAMESPACE = UUID.fromString("7b0c4a52-6f0e-5f55-9c1c-64b0a1de2f10");

    private final Jdbi jdbi;
    private final BulkLines lines;
    private final Clock clock;
    private final Semaphore places = new Semaphore(TOGETHER);

    Taking(Jdbi jdbi, BulkLines lines, Clock clock) {
        this.jdbi = jdbi;
        this.lines = lines;
        this.clock = clock;
    }

    /// A file that was sent.
    ///
    /// @param mapping null for the lines of a bulk request
    /// @param mappingText the mapping as it was sent, or its name
    record Sent(Path file, @Nullable Mapping mapping, String mappingText, boolean dryRun) {}

    /// @param repeated whether this file was sent before
    record Taken(UUID id, boolean repeated) {}

    /// A file that the mapping does not fit.
    static final class FileDoesNotFit extends RuntimeException {

        private static final long serialVersionUID = 1;

        FileDoesNotFit(@Nullable String why, Throwable cause) {
            super(why, cause);
        }

        FileDoesNotFit(String why) {
            super(why);
        }
    }

    /// As many files are being taken as the service can hold.
    static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /// Takes a file, unless it is here already. One that was cancelled goes on.
    ///
    /// @throws FileDoesNotFit for a file that the mapping does not fit, or that is too long, with
    ///   why
    /// @throws IOException if the file cannot be read to its end
    /// @throws Busy while others are being taken
    Taken take(Sent sent, CommandContext context) throws IOException {
        UUID id = idOf(sent);
        if (!places.tryAcquire()) {
            throw new Busy();
        }
        try {
            return jdbi.inTransaction(handle -> take(handle, id, sent, context));
        } finally {
            places.release();
        }
    }

    private Taken take(Handle handle, UUID id, Sent sent, CommandContext context)
            throws IOException {
        if (!insert(handle, id, sent, context)) {
            goOn(handle, id);
            return new Taken(id, true);
        }
        var writer = new ItemWriter(handle, id);
        int rows = read(sent, writer);
        writer.flush();
        finish(handle, id, rows, writer, sent.dryRun());
        return new Taken(id, false);
    }

    // Waits for another transaction that takes the same file.
    private boolean insert(Handle handle, UUID id, Sent sent, CommandContext context) {
        Mapping mapping = sent.mapping();
        return 0
                < handle.createUpdate(
                                """
                                insert into sale_imports (import_id, format, mapping, dry_run, state,
                                                          actor_kind, actor_id, correlation_id,
                                                          created_at)
                                values (:id, :format, :mapping, :dry, 'waiting', :kind, :actor,
                                        :correlation, :now)
                                on conflict (import_id) do nothing
                                """)
                        .bind("id", id)
                        .bind("format", mapping == null ? "ndjson" : "csv")
                        .bind("mapping", mapping == null ? null : mapping.name())
                        .bind("dry", sent.dryRun())
                        .bind("kind", context.actor().kind().name())
                        .bind("actor", context.actor().id())
                        .bind("correlation", context.correlationId())
                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .execute();
    }

    private static void goOn(Handle handle, UUID id) {
        handle.createUpdate(
                        """
                        update sale_imports set state = 'waiting', ended_at = null
                        where import_id = :id and state = 'cancelled'
                        """)
                .bind("id", id)
                .execute();
    }

    private int read(Sent sent, ItemWriter writer) throws IOException {
        try (InputStream file = SalesFile.open(Files.newInputStream(sent.file()))) {
            Mapping mapping = sent.mapping();
            return mapping == null
                    ? readLines(file, writer, sent.dryRun())
                    : readRows(salesOf(file, mapping), writer, sent.dryRun());
        }
    }

    private static SalesFile salesOf(InputStream file, Mapping mapping) throws IOException {
        try {
            return SalesFile.read(file, mapping, ROWS_MAX);
        } catch (IllegalArgumentException e) {
            throw new FileDoesNotFit(e.getMessage(), e);
        }
    }

    private int readLines(InputStream file, ItemWriter writer, boolean dryRun) throws IOException {
        int[] rows = {0};
        BulkLines.readAll(
                file,
                (row, line) -> {
                    if (row > LINES_MAX) {
                        throw new FileDoesNotFit("has more than %d lines".formatted(LINES_MAX));
                    }
                    rows[0] = row;
                    writer.add(
                            line == null
                                    ? refused(row, BulkLines.tooLong())
                                    : item(List.of(row), line, dryRun));
                });
        return rows[0];
    }

    private int readRows(SalesFile file, ItemWriter writer, boolean dryRun) throws IOException {
        for (SalesFile.RefusedRow each : file.refused()) {
            writer.add(
                    refused(
                            each.row(),
                            Problem.of(400, "row-unusable", "Row unusable", each.reason())));
        }
        file.forEachLine(line -> writer.add(item(line.rows(), bytes(line.json()), dryRun)));
        return file.rows();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Item refused(int row, Problem problem) {
        return new Item(List.of(row), null, null, "refused", lines.text(problem));
    }

    private Item item(List<Integer> rows, byte[] line, boolean dryRun) {
        BulkLines.Checked checked = lines.check(line);
        Problem problem = checked.problem();
        if (problem != null) {
            return new Item(rows, checked.id(), null, "refused", lines.text(problem));
        }
        return dryRun
                ? new Item(rows, checked.id(), null, "sound", null)
                : new Item(
                        rows,
                        checked.id(),
                        new String(line, StandardCharsets.UTF_8).strip(),
                        "waiting",
                        null);
    }

    private void finish(Handle handle, UUID id, int rows, ItemWriter writer, boolean dryRun) {
        handle.createUpdate(
                        """
                        update sale_imports
                        set row_count = :rows, items = :items, refused = :refused, state = :state,
                            ended_at = :ended
                        where import_id = :id
                        """)
                .bind("id", id)
                .bind("rows", rows)
                .bind("items", writer.items())
                .bind("refused", writer.refused())
                .bind("state", dryRun ? SaleImport.COMPLETED : "waiting")
                .bind("ended", dryRun ? clock.instant().atOffset(ZoneOffset.UTC) : null)
                .execute();
    }

    /// The same file read in the same way is the same import.
    private static UUID idOf(Sent sent) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(Files.newInputStream(sent.file()), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return Generators.nameBasedGenerator(NAMESPACE)
                    .generate(
                            String.join(
                                    "/",
                                    sent.dryRun() ? "dry" : "real",
                                    HexFormat.of().formatHex(digest.digest()),
                                    sent.mappingText()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
