package maison.customer.documents.files;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.customer.clienteling.notes.NoteReader;
import maison.customer.documents.file.Attachment;
import maison.customer.documents.file.Sort;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Reads the rows that [FileProjection] writes. What belongs to a note is for who may read the
/// note.
@Singleton
public final class FileList {

    private static final String SEEN =
            """
            select f.* from files f
            left join notes n
                on f.about = 'note' and n.customer_id = f.customer_id and n.note_id = f.about_id
            where f.customer_id = any((select person_ids(:customer))::uuid[])
              and f.sort = :sort
              and (f.about <> 'note'
                or n.author = :reader
                or n.visibility = 'all-staff'
                or (n.visibility = 'store' and (:manager or n.store_id = :store))
                or (n.visibility = 'managers' and :manager))
            """;

    private static final String ONE = SEEN + " and f.file_id = :file";

    private static final String PAGE =
            SEEN
                    + """
                     and (:about::text is null or f.about = :about::text)
                     and (:aboutId::uuid is null or f.about_id = :aboutId::uuid)
                     and (:aboutVersion::int is null or f.about_version = :aboutVersion::int)
                     and (f.added_at, f.file_id) < (:beforeTime, :beforeId)
                    order by f.added_at desc, f.file_id desc limit :limit
                    """;

    // Whoever may see a version of measurements may see what they were taken from.
    private static final String SCANS =
            """
            select * from files
            where customer_id = any((select person_ids(:customer))::uuid[])
              and sort = 'scan' and about_id = :set and about_version = :version
            order by added_at desc, file_id desc limit 200
            """;

    private record Place(Instant at, UUID file) {

        // Beyond what a file can have.
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

    /// Which files are asked for.
    ///
    /// @param about null for whatever they are about
    /// @param aboutId null for any note, piece or set
    /// @param aboutVersion null for any version
    public record Wanted(
            Sort sort,
            Attachment.@Nullable Kind about,
            @Nullable UUID aboutId,
            @Nullable Integer aboutVersion) {}

    private final Jdbi jdbi;

    FileList(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A customer's files that the reader may see, the latest first.
    public Page<FileRow> of(
            UUID customer,
            SubjectKey key,
            NoteReader reader,
            Wanted wanted,
            @Nullable String after,
            int limit) {
        Place place = Place.read(after);
        var about = wanted.about();
        List<FileRow> found =
                jdbi.withHandle(handle ->
                        seenBy(handle.createQuery(PAGE), customer, reader)
                                .bind("sort", wanted.sort().stored())
                                .bind("about", about == null ? null : about.json())
                                .bind("aboutId", wanted.aboutId())
                                .bind("aboutVersion", wanted.aboutVersion())
                                .bind("beforeTime", place.at())
                                .bind("beforeId", place.file())
                                .bind("limit", limit + 1)
                                .map((row, _) -> row(row, key))
                                .list());
        return Page.of(found, limit, each -> Cursor.of(each.addedAt(), each.fileId()));
    }

    /// One file, if it is there and for the reader.
    public Optional<FileRow> find(
            Sort sort, UUID customer, UUID file, SubjectKey key, NoteReader reader) {
        return jdbi.withHandle(handle ->
                seenBy(handle.createQuery(ONE), customer, reader)
                        .bind("sort", sort.stored())
                        .bind("file", file)
                        .map((row, _) -> row(row, key))
                        .findOne());
    }

    /// The scans of a version of a set, the latest first.
    public List<ScanView> scans(UUID customer, SubjectKey key, UUID set, int version) {
        return jdbi.withHandle(handle ->
                handle.createQuery(SCANS)
                        .bind("customer", customer)
                        .bind("set", set)
                        .bind("version", version)
                        .map((row, _) -> ScanView.of(row(row, key)))
                        .list());
    }

    private static Query seenBy(Query query, UUID customer, NoteReader reader) {
        return query.bind("customer", customer)
                .bind("reader", reader.id())
                .bind("manager", reader.manager())
                .bind("store", reader.store());
    }

    private static FileRow row(ResultSet row, SubjectKey key) throws SQLException {
        var sort = Sort.of(row.getString("sort"));
        return new FileRow(
                sort,
                row.getObject("file_id", UUID.class),
                new Attachment(
                        Attachment.Kind.of(row.getString("about")),
                        row.getObject("about_id", UUID.class),
                        row.getObject("about_version", Integer.class)),
                row.getObject("content_id", UUID.class),
                row.getString("media_type"),
                row.getInt("bytes"),
                FileWords.open(key, sort, new Sealed(row.getString("words"))),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
