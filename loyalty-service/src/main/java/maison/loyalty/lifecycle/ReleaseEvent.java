package maison.loyalty.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to the list of published versions. Stored for good: fields are
/// added, never changed.
public sealed interface ReleaseEvent {

    /// When it happened.
    Instant at();

    /// A version was published: from an instant on it is in force.
    ///
    /// @param rules what it says; its name and beginning are those given here
    record VersionPublished(
            Instant at,
            String version,
            Instant effectiveFrom,
            Rules rules,
            String by,
            Origin origin)
            implements ReleaseEvent {}

    /// Where the rules of a version come from.
    ///
    /// @param draft null where an earlier version was published again
    /// @param simulation of that draft, which shows what it does; null for an earlier version
    /// @param rollbackTo the earlier version; null for a draft
    record Origin(@Nullable UUID draft, @Nullable UUID simulation, @Nullable String rollbackTo) {}

    /// A published version was taken back before it came into force.
    record VersionWithdrawn(
            Instant at, String version, Instant effectiveFrom, String reason, String by)
            implements ReleaseEvent {}
}
