package maison.loyalty.releasing;

import java.time.Instant;
import java.util.UUID;
import maison.loyalty.lifecycle.ReleaseEvent.Origin;
import maison.loyalty.lifecycle.ReleaseEvent.VersionPublished;
import maison.loyalty.lifecycle.ReleaseEvent.VersionWithdrawn;
import maison.loyalty.lifecycle.Releases.Release;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A published version.
///
/// @param hash fingerprint of its rules, as of the draft and the simulation
/// @param draftId absent where an earlier version was published again
/// @param simulationId of that draft, which shows what it does
/// @param rollbackTo the earlier version that was published again; absent for a draft
/// @param withdrawn absent while it stands
@Schema(name = "PublishedVersion")
record ReleaseView(
        String version,
        Instant effectiveFrom,
        String hash,
        Instant publishedAt,
        String publishedBy,
        @Nullable UUID draftId,
        @Nullable UUID simulationId,
        @Nullable String rollbackTo,
        @Nullable Withdrawn withdrawn) {

    /// How it was taken back.
    @Schema(name = "WithdrawnVersion")
    record Withdrawn(Instant at, String by, String reason) {

        static @Nullable Withdrawn of(@Nullable VersionWithdrawn event) {
            return event == null ? null : new Withdrawn(event.at(), event.by(), event.reason());
        }
    }

    static ReleaseView of(Release release) {
        VersionPublished published = release.published();
        Origin origin = published.origin();
        return new ReleaseView(
                published.version(),
                published.effectiveFrom(),
                published.rules().hash(),
                published.at(),
                published.by(),
                origin.draft(),
                origin.simulation(),
                origin.rollbackTo(),
                Withdrawn.of(release.withdrawn()));
    }
}
