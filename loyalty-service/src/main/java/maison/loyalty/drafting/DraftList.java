package maison.loyalty.drafting;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import maison.loyalty.Place;
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

    Page<Summary> page(@Nullable String after, int limit) {
        Place place = Place.of(after);
        List<Summary> found =
                jdbi.withHandle(handle ->
                        handle.createQuery(DRAFTS)
                                .bind("at", place.utc())
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
}
