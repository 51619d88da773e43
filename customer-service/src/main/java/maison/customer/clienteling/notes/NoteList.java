package maison.customer.clienteling.notes;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import maison.customer.clienteling.note.Visibility;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads and opens the rows that [NoteProjection] writes, as far as they are for the reader.
@Singleton
public final class NoteList {

    private static final String SELECT =
            """
            select * from notes
            where customer_id = any((select person_ids(:customer))::uuid[])
              and (author = :reader
                or visibility = 'all-staff'
                or (visibility = 'store' and (:manager or store_id = :store))
                or (visibility = 'managers' and :manager))
              and (written_at, note_id) < (:beforeTime, :beforeId)
            order by written_at desc, note_id desc limit :limit
            """;

    private record Place(Instant at, UUID note) {

        // Beyond what a note can have.
        private static final Place START =
                new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

        static Place read(@Nullable String after) {
            var key = Cursor.read(after, 2);
            try {
                return key == null
                        ? START
                        : new Place(Instant.parse(key.get(0)), UUID.fromString(key.get(1)));
            } catch (DateTimeParseException | IllegalArgumentException _) {
                throw Cursor.invalid();
            }
        }
    }

    private final Jdbi jdbi;

    NoteList(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A customer's notes that the reader may see, newest first.
    public Page<NoteView> of(
            UUID customer, SubjectKey key, NoteReader reader, @Nullable String after, int limit) {
        Place place = Place.read(after);
        List<NoteView> found =
                jdbi.withHandle(handle ->
                        handle.createQuery(SELECT)
                                .bind("customer", customer)
                                .bind("reader", reader.id())
                                .bind("manager", reader.manager())
                                .bind("store", reader.store())
                                .bind("beforeTime", place.at())
                                .bind("beforeId", place.note())
                                .bind("limit", limit + 1)
                                .map((row, _) -> view(row, key))
                                .list());
        return Page.of(found, limit, each -> Cursor.of(each.writtenAt(), each.noteId()));
    }

    private static NoteView view(ResultSet row, SubjectKey key) throws SQLException {
        return new NoteView(
                row.getObject("note_id", UUID.class),
                row.getInt("version"),
                Visibility.of(row.getString("visibility")),
                row.getString("store_id"),
                NoteWords.open(key, new Sealed(row.getString("words"))).text(),
                row.getString("author"),
                row.getString("editor"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("edited_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
