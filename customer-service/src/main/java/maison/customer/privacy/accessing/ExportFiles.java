package maison.customer.privacy.accessing;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import maison.platform.sealing.SubjectKey;
import org.jdbi.v3.core.Jdbi;

/// Keeps what is collected in sealed chunks, of which one is in memory at a time. Each is bound to
/// its export, its file and its place; how many there are stands in the file's row, which is
/// written last: a file without one is not whole.
@Singleton
class ExportFiles {

    /// A file that is whole.
    ///
    /// @param items how many things of the section are in it
    record Kept(
            String name,
            String section,
            String mediaType,
            int items,
            long bytes,
            String sha256,
            int parts,
            Instant collectedAt) {}

    private static final String MEMBERS = "and export_id = :export and name = :name";

    private final Jdbi jdbi;
    private final UUID worker = UUID.randomUUID();

    ExportFiles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The export's whole files in the order in which they were collected.
    List<Kept> of(UUID export) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select * from access_export_files where export_id = :export
                                order by collected_at, name
                                """)
                        .bind("export", export)
                        .map((row, _) -> kept(row))
                        .list());
    }

    /// Deletes what is there of a file that was begun.
    void forget(UUID export, String name) {
        for (var table : List.of("access_export_parts", "access_export_files")) {
            jdbi.useHandle(handle ->
                    handle.createUpdate("delete from %s where true %s".formatted(table, MEMBERS))
                            .bind("export", export)
                            .bind("name", name)
                            .execute());
        }
    }

    void part(UUID export, UUID customer, String name, int number, byte[] sealed) {
        jdbi.useHandle(handle ->
                handle.createUpdate(
                                """
                                insert into access_export_parts
                                    (export_id, customer_id, name, number, content)
                                values (:export, :customer, :name, :number, :content)
                                """)
                        .bind("export", export)
                        .bind("customer", customer)
                        .bind("name", name)
                        .bind("number", number)
                        .bind("content", sealed)
                        .execute());
    }

    void whole(UUID export, UUID customer, Kept file) {
        jdbi.useHandle(handle ->
                handle.createUpdate(
                                """
                                insert into access_export_files (export_id, customer_id, name, section,
                                    media_type, items, bytes, sha256, parts, collected_at)
                                values (:export, :customer, :name, :section, :type, :items, :bytes,
                                    :sha256, :parts, :at)
                                """)
                        .bind("export", export)
                        .bind("customer", customer)
                        .bind("name", file.name())
                        .bind("section", file.section())
                        .bind("type", file.mediaType())
                        .bind("items", file.items())
                        .bind("bytes", file.bytes())
                        .bind("sha256", file.sha256())
                        .bind("parts", file.parts())
                        .bind("at", file.collectedAt())
                        .execute());
    }

    /// Reads a file, a part at a time.
    ///
    /// @throws IllegalStateException while reading, if a part is missing or was altered
    // SequenceInputStream takes nothing else that is read as it goes.
    @SuppressWarnings("JdkObsolete")
    InputStream read(UUID export, Kept file, SubjectKey key) {
        var parts = IntStream.range(0, file.parts()).iterator();
        return new SequenceInputStream(
                new Enumeration<>() {
                    @Override
                    public boolean hasMoreElements() {
                        return parts.hasNext();
                    }

                    @Override
                    public InputStream nextElement() {
                        return new ByteArrayInputStream(
                                opened(export, file.name(), parts.nextInt(), key));
                    }
                });
    }

    private byte[] opened(UUID export, String name, int number, SubjectKey key) {
        byte[] sealed =
                jdbi.withHandle(handle ->
                        handle.createQuery(
                                        """
                                        select content from access_export_parts
                                        where export_id = :export and name = :name
                                          and number = :number
                                        """)
                                .bind("export", export)
                                .bind("name", name)
                                .bind("number", number)
                                .mapTo(byte[].class)
                                .findOne()
                                .orElseThrow(() ->
                                        new IllegalStateException(
                                                "An export lacks a part: " + name)));
        return key.openBytes(field(export, name, number), sealed);
    }

    static String field(UUID export, String name, int number) {
        return "access-export/%s/%s/%d".formatted(export, name, number);
    }

    /// Takes an export, or keeps it a while longer; another replica may have it, and loses it when
    /// it says nothing for so long.
    ///
    /// @return whether this replica has it now
    boolean claim(UUID export, Instant now, Duration until) {
        return jdbi.withHandle(handle ->
                handle.createUpdate(
                                """
                                insert into access_export_claims as c (export_id, worker, until)
                                values (:export, :worker, :until)
                                on conflict (export_id) do update
                                set worker = excluded.worker, until = excluded.until
                                where c.worker = excluded.worker or c.until < :now
                                """)
                        .bind("export", export)
                        .bind("worker", worker)
                        .bind("until", now.plus(until))
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /// Gives an export back, and deletes what was left by any that is over.
    void release(UUID export) {
        jdbi.useHandle(handle ->
                handle.createUpdate(
                                """
                                delete from access_export_claims
                                where export_id = :export and worker = :worker
                                """)
                        .bind("export", export)
                        .bind("worker", worker)
                        .execute());
    }

    /// Deletes what was written while its customer was being erased, or its export deleted.
    void sweep() {
        for (var table : List.of("access_export_parts", "access_export_files")) {
            jdbi.useHandle(handle ->
                    handle.execute(
                            """
                            delete from %s f where not exists (
                                select from access_exports e where e.export_id = f.export_id)
                            """
                                    .formatted(table)));
        }
    }

    /// The customers and ids of exports in a state, the oldest first.
    List<Found> inState(String state, Instant before, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select customer_id, export_id from access_exports
                                where state = :state and coalesce(until, since) <= :before
                                order by since, export_id limit :limit
                                """)
                        .bind("state", state)
                        .bind("before", before)
                        .bind("limit", limit)
                        .map((row, _) ->
                                new Found(
                                        row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                        .list());
    }

    /// An export to do something about.
    record Found(UUID customer, UUID export) {}

    /// One whole file.
    Optional<Kept> find(UUID export, String name) {
        return of(export).stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("name"),
                row.getString("section"),
                row.getString("media_type"),
                row.getInt("items"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getInt("parts"),
                row.getObject("collected_at", OffsetDateTime.class).toInstant());
    }
}
