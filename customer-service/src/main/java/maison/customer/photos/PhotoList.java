package maison.customer.photos;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.customer.notes.NoteReader;
import maison.customer.photo.Attachment;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Reads the rows that [PhotoProjection] writes. A photo of a note is for who may read the note.
@Singleton
public final class PhotoList {

    private static final String SEEN =
            """
            select p.* from photos p
            left join notes n
                on p.about = 'note' and n.customer_id = p.customer_id and n.note_id = p.about_id
            where p.customer_id = any((select person_ids(:customer))::uuid[])
              and (p.about <> 'note'
                or n.author = :reader
                or n.visibility = 'all-staff'
                or (n.visibility = 'store' and (:manager or n.store_id = :store))
                or (n.visibility = 'managers' and :manager))
            """;

    private static final String ONE = SEEN + " and p.photo_id = :photo";

    private static final String PAGE =
            SEEN
                    + """
                     and (:about::text is null or p.about = :about::text)
                     and (:aboutId::uuid is null or p.about_id = :aboutId::uuid)
                     and (p.added_at, p.photo_id) < (:beforeTime, :beforeId)
                    order by p.added_at desc, p.photo_id desc limit :limit
                    """;

    private record Place(Instant at, UUID photo) {

        // Beyond what a photo can have.
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

    /// Which photos are asked for.
    ///
    /// @param about null for whatever they are about
    /// @param aboutId null for any note or piece
    public record Wanted(Attachment.@Nullable Kind about, @Nullable UUID aboutId) {}

    private final Jdbi jdbi;

    PhotoList(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A customer's photos that the reader may see, the latest first.
    public Page<PhotoView> of(
            UUID customer,
            SubjectKey key,
            NoteReader reader,
            Wanted wanted,
            @Nullable String after,
            int limit) {
        Place place = Place.read(after);
        var about = wanted.about();
        List<PhotoView> found =
                jdbi.withHandle(handle ->
                        seenBy(handle.createQuery(PAGE), customer, reader)
                                .bind("about", about == null ? null : about.json())
                                .bind("aboutId", wanted.aboutId())
                                .bind("beforeTime", place.at())
                                .bind("beforeId", place.photo())
                                .bind("limit", limit + 1)
                                .map((row, _) -> view(row, key))
                                .list());
        return Page.of(found, limit, each -> Cursor.of(each.addedAt(), each.photoId()));
    }

    /// One photo, if it is there and for the reader.
    public Optional<PhotoView> find(UUID customer, UUID photo, SubjectKey key, NoteReader reader) {
        return jdbi.withHandle(handle ->
                seenBy(handle.createQuery(ONE), customer, reader)
                        .bind("photo", photo)
                        .map((row, _) -> view(row, key))
                        .findOne());
    }

    private static Query seenBy(Query query, UUID customer, NoteReader reader) {
        return query.bind("customer", customer)
                .bind("reader", reader.id())
                .bind("manager", reader.manager())
                .bind("store", reader.store());
    }

    private static PhotoView view(ResultSet row, SubjectKey key) throws SQLException {
        return new PhotoView(
                row.getObject("photo_id", UUID.class),
                new Attachment(
                        Attachment.Kind.of(row.getString("about")),
                        row.getObject("about_id", UUID.class)),
                row.getString("media_type"),
                row.getInt("bytes"),
                PhotoWords.open(key, new Sealed(row.getString("words"))).caption(),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getObject("content_id", UUID.class));
    }
}
