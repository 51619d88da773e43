package maison.loyalty.drafting;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Lists drafts in the order in which they were begun.
@Singleton
class DraftList {

    private static final String DRAFTS =
            """
            select draft_id, version, hash, begun_at, saved_at, saved_by from programme_drafts
            where not discarded and (begun_at, draft_id) > (:at, :id)
            order by begun_at, draft_id limit :limit
            """;

    // What no clock says, and PostgreSQL still can.
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Jdbi jdbi;

    DraftList(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A draft without its rules.
    ///
    /// @param version the name that it gives itself; absent while it gives none
    @Schema(name = "ProgrammeDraftSummary")
    record Summary(
            UUID draftId,
            @Nullable String version,
            String hash,
            Instant begunAt,
            Instant savedAt,
            String savedBy) {}

    /// A stretch of them.
    @Schema(name = "ProgrammeDrafts")
    record Drafts(List<Summary> items, @Nullable String next) {}

    private record Place(Instant at, UUID id) {
        static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));
    }

    Page<Summary> page(@Nullable String after, int limit) {
        Place place = place(after);
        List<Summary> found =
                jdbi.withHandle(handle ->
                        handle.createQuery(DRAFTS)
                                .bind("at", OffsetDateTime.ofInstant(place.at(), ZoneOffset.UTC))
                                .bind("id", place.id())
                                .bind("limit", limit + 1)
                                .map((row, _) ->
                                        new Summary(
                                                row.getObject("draft_id", UUID.class),
                                                row.getString("version"),
                                                row.getString("hash"),
                                                row.getObject("begun_at", OffsetDateTime.class)
                                                        .toInstant(),
                                                row.getObject("saved_at", OffsetDateTime.class)
                                                        .toInstant(),
                                                row.getString("saved_by")))
                                .list());
        return Page.of(found, limit, each -> Cursor.of(each.begunAt(), each.draftId()));
    }

    private static Place place(@Nullable String after) {
        List<String> key = Cursor.read(after, 2);
        if (key == null) {
            return Place.START;
        }
        try {
            Instant at = Instant.parse(key.get(0));
            if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) {
                throw Cursor.invalid();
            }
            return new Place(at, UUID.fromString(key.get(1)));
        } catch (IllegalArgumentException | DateTimeException _) {
            throw Cursor.invalid();
        }
    }
}
