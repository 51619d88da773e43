package maison.customer.documents.files;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import maison.customer.documents.file.FileEvent;
import maison.customer.documents.file.Sort;
import maison.platform.sealing.SubjectKey;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Keeps the content of files in sealed chunks. Each is bound to its content, its place and how
/// many there are, so that none can be left out, exchanged or put elsewhere.
@Singleton
public final class FileContents {

    private static final int CHUNK = 256 * 1024;

    private final Jdbi jdbi;

    FileContents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Stores a new file's parts.
    public void store(FileEvent.Added file, SubjectKey key, Map<Part, byte[]> parts) {
        jdbi.useTransaction(
                handle -> parts.forEach((part, bytes) -> store(handle, file, key, part, bytes)));
    }

    private static void store(
            Handle handle, FileEvent.Added file, SubjectKey key, Part part, byte[] bytes) {
        int count = Math.ceilDiv(bytes.length, CHUNK);
        var insert =
                handle.prepareBatch(
                        """
                        insert into file_contents (content_id, customer_id, part, number, of, content)
                        values (:content, :customer, :part, :number, :of, :bytes)
                        """);
        for (int number = 0; number < count; number++) {
            int from = number * CHUNK;
            byte[] chunk = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK));
            insert.bind("content", file.contentId())
                    .bind("customer", file.customerId())
                    .bind("part", part.stored())
                    .bind("number", number)
                    .bind("of", count)
                    .bind(
                            "bytes",
                            key.sealBytes(
                                    field(file.sort(), file.contentId(), part, number, count),
                                    chunk))
                    .add();
        }
        insert.execute();
    }

    /// A part as it was; empty if it was deleted.
    ///
    /// @throws IllegalStateException if what is stored was altered
    public Optional<byte[]> read(FileRow file, SubjectKey key, Part part) {
        List<byte[]> chunks =
                jdbi.withHandle(handle ->
                        handle.createQuery(
                                        """
                                        select number, of, content, count(*) over () as there
                                        from file_contents
                                        where content_id = :content and part = :part order by number
                                        """)
                                .bind("content", file.contentId())
                                .bind("part", part.stored())
                                .map((row, _) -> opened(row, file, key, part))
                                .list());
        if (chunks.isEmpty()) {
            return Optional.empty();
        }
        var all = new ByteArrayOutputStream();
        chunks.forEach(all::writeBytes);
        return Optional.of(all.toByteArray());
    }

    private static byte[] opened(ResultSet row, FileRow file, SubjectKey key, Part part)
            throws SQLException {
        int count = row.getInt("of");
        if (row.getInt("there") != count) {
            throw new IllegalStateException("A file lacks a part of its content");
        }
        return key.openBytes(
                field(file.sort(), file.contentId(), part, row.getInt("number"), count),
                row.getBytes("content"));
    }

    /// Deletes what no file came of.
    public void forget(UUID content) {
        jdbi.useHandle(handle ->
                handle.createUpdate("delete from file_contents where content_id = :content")
                        .bind("content", content)
                        .execute());
    }

    private static String field(Sort sort, UUID content, Part part, int number, int count) {
        return "%s/%s/%s/%d/%d".formatted(sort.stored(), content, part.stored(), number, count);
    }
}
