package maison.customer.photos;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.platform.sealing.SubjectKey;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Keeps the content of photos in sealed chunks. Each is bound to its content, its place and how
/// many there are, so that none can be left out, exchanged or put elsewhere.
@Singleton
public final class PhotoContents {

    private static final int CHUNK = 256 * 1024;

    private final Jdbi jdbi;

    PhotoContents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Stores a new photo's parts.
    public void store(
            UUID content, UUID customer, SubjectKey key, byte[] original, byte[] thumbnail) {
        jdbi.useTransaction(handle -> {
            store(handle, content, customer, key, Part.ORIGINAL, original);
            store(handle, content, customer, key, Part.THUMBNAIL, thumbnail);
        });
    }

    private static void store(
            Handle handle, UUID content, UUID customer, SubjectKey key, Part part, byte[] bytes) {
        int count = Math.ceilDiv(bytes.length, CHUNK);
        var insert =
                handle.prepareBatch(
                        """
                        insert into photo_contents (content_id, customer_id, part, number, of, content)
                        values (:content, :customer, :part, :number, :of, :bytes)
                        """);
        for (int number = 0; number < count; number++) {
            int from = number * CHUNK;
            byte[] chunk = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK));
            insert.bind("content", content)
                    .bind("customer", customer)
                    .bind("part", part.stored())
                    .bind("number", number)
                    .bind("of", count)
                    .bind("bytes", key.sealBytes(field(content, part, number, count), chunk))
                    .add();
        }
        insert.execute();
    }

    /// A part as it was; empty if it was deleted.
    ///
    /// @throws IllegalStateException if what is stored was altered
    public Optional<byte[]> read(UUID content, SubjectKey key, Part part) {
        List<byte[]> chunks =
                jdbi.withHandle(handle ->
                        handle.createQuery(
                                        """
                                        select number, of, content, count(*) over () as there
                                        from photo_contents
                                        where content_id = :content and part = :part order by number
                                        """)
                                .bind("content", content)
                                .bind("part", part.stored())
                                .map((row, _) -> opened(row, content, key, part))
                                .list());
        if (chunks.isEmpty()) {
            return Optional.empty();
        }
        var all = new ByteArrayOutputStream();
        chunks.forEach(all::writeBytes);
        return Optional.of(all.toByteArray());
    }

    private static byte[] opened(ResultSet row, UUID content, SubjectKey key, Part part)
            throws SQLException {
        int count = row.getInt("of");
        if (row.getInt("there") != count) {
            throw new IllegalStateException("A photo lacks a part of its content");
        }
        return key.openBytes(
                field(content, part, row.getInt("number"), count), row.getBytes("content"));
    }

    /// Deletes what no photo came of.
    public void forget(UUID content) {
        jdbi.useHandle(handle ->
                handle.createUpdate("delete from photo_contents where content_id = :content")
                        .bind("content", content)
                        .execute());
    }

    private static String field(UUID content, Part part, int number, int count) {
        return "photo/%s/%s/%d/%d".formatted(content, part.stored(), number, count);
    }
}
