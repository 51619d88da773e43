package maison.loyalty.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What other services may rely on about the programme, sent to topic `maison.loyalty` under the
/// key `programme`.
sealed interface PublishedProgrammeEvent {

    /// A version was published: from an instant on sales are counted by it.
    ///
    /// @param rollbackTo the earlier version whose rules it has; null for new rules
    record ProgrammePublished(
            String ruleVersion,
            Instant effectiveFrom,
            Instant publishedAt,
            @Nullable String rollbackTo)
            implements PublishedProgrammeEvent {}

    /// A published version was taken back before it came into force.
    record ProgrammeWithdrawn(String ruleVersion, Instant effectiveFrom, Instant withdrawnAt)
            implements PublishedProgrammeEvent {}
}
