package maison.customer.crm.importing;

import com.fasterxml.uuid.Generators;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.Fingerprints;
import maison.customer.crm.exchange.Mapping;
import maison.customer.crm.importing.FileRows.Row;
import maison.customer.crm.importing.ImportView.Column;
import maison.platform.eventstore.AppendTransaction;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.IdempotencyKeyReused;
import maison.platform.http.ProblemException;
import maison.platform.sealing.SubjectKey;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Takes a file in: reads it to its end and seals its rows, or leaves nothing.
@Singleton
final class Uploads {

    // Any fixed value will do; changing it would forget which files were sent before.
    private static final UUID NAMESPACE = UUID.fromString("7b0f3a52-1c6e-5d0a-9a41-5f2c8e7d3b60");
    private static final int TOGETHER = 1_000;
    private static final int SAMPLES = 200;

    /// How a file was sent.
    ///
    /// @param key the request's idempotency key, if it has one
    record Upload(
            FileFormat format,
            @Nullable String charset,
            @Nullable Mapping mapping,
            @Nullable String key) {

        @Override
        public String toString() {
            return "Upload[…]";
        }
    }

    /// @param replayed whether it was taken in before, by a request with the same key
    record Taken(UUID id, boolean replayed) {}

    private final Jdbi jdbi;
    private final Imports imports;
    private final Fingerprints fingerprints;

    Uploads(Jdbi jdbi, Imports imports, Fingerprints fingerprints) {
        this.jdbi = jdbi;
        this.imports = imports;
        this.fingerprints = fingerprints;
    }

    /// @throws ProblemException 400 if the file cannot be read
    /// @throws IdempotencyKeyReused if the key came with another file before
    Taken take(Upload upload, byte[] content, CommandContext by) {
        var id = id(upload, by);
        var fingerprint = fingerprint(upload.format(), content);
        var known = imports.fingerprint(id);
        if (known.isPresent()) {
            return again(id, upload, fingerprint, known.get());
        }
        var file = FileText.of(content, upload.charset());
        var key = imports.key(id);
        boolean added =
                jdbi.inTransaction(handle -> {
                    if (!imports.add(
                            handle,
                            id,
                            fingerprint,
                            upload.format(),
                            file.charset(),
                            new Mapping(Map.of(), null, null, null, null),
                            by)) {
                        return false;
                    }
                    new Reading(handle, id, key, upload).read(file.text());
                    return true;
                });
        return added
                ? new Taken(id, false)
                : again(id, upload, fingerprint, imports.fingerprint(id).orElseThrow());
    }

    private static Taken again(UUID id, Upload upload, String fingerprint, String known) {
        if (!known.equals(fingerprint)) {
            throw new IdempotencyKeyReused(String.valueOf(upload.key()));
        }
        return new Taken(id, true);
    }

    private static UUID id(Upload upload, CommandContext by) {
        return upload.key() == null
                ? AppendTransaction.newId()
                : Generators.nameBasedGenerator(NAMESPACE)
                        .generate(by.actor().id() + "\n" + upload.key());
    }

    private String fingerprint(FileFormat format, byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return fingerprints.of(format + HexFormat.of().formatHex(digest)).token();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// One file, while it is read.
    private final class Reading {
        private final Handle handle;
        private final UUID id;
        private final SubjectKey key;
        private final Upload upload;
        private final Map<String, Integer> filled = new LinkedHashMap<>();
        private final Map<String, List<String>> samples = new LinkedHashMap<>();
        private final List<Row> waiting = new ArrayList<>();
        private int rows;

        Reading(Handle handle, UUID id, SubjectKey key, Upload upload) {
            this.handle = handle;
            this.id = id;
            this.key = key;
            this.upload = upload;
        }

        void read(String text) {
            FileRows.read(upload.format(), text, column -> filled.put(column, 0), this::add);
            flush();
            var columns = new ArrayList<Column>();
            filled.forEach((name, count) -> columns.add(new Column(name, count)));
            var mapping =
                    upload.mapping() == null
                            ? Suggestion.of(filled.keySet(), samples)
                            : upload.mapping();
            imports.describe(handle, id, columns, mapping, rows);
        }

        private void add(Row row) {
            rows++;
            if (row.cells() != null) {
                row.cells()
                        .forEach((column, cell) -> {
                            filled.merge(column, 1, Integer::sum);
                            var some = samples.computeIfAbsent(column, _ -> new ArrayList<>());
                            if (some.size() < SAMPLES && cell.length() <= 40) {
                                some.add(cell);
                            }
                        });
            }
            if (filled.size() > 1_000) {
                throw ProblemException.invalid("/", "must have at most 1000 columns in all");
            }
            waiting.add(row);
            if (waiting.size() == TOGETHER) {
                flush();
            }
        }

        private void flush() {
            if (!waiting.isEmpty()) {
                imports.addRows(handle, id, key, waiting);
                waiting.clear();
            }
        }
    }
}
