package maison.customer.voice.recovery;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// What can be done about a recovery case.
public sealed interface RecoveryCommand {

    /// @param caseId the invitation's id: one bad answer is one case
    /// @param owner who takes care of it; null if the store has yet to say
    record Open(
            UUID customerId,
            UUID caseId,
            @Nullable String storeId,
            @Nullable String owner,
            Instant due,
            Instant at)
            implements RecoveryCommand {}

    record Assign(UUID caseId, String owner, Instant due, Instant at) implements RecoveryCommand {}

    /// @param note what was agreed, sealed; null if nothing was noted
    record Close(UUID caseId, Outcome outcome, @Nullable Sealed note, Instant at)
            implements RecoveryCommand {}
}
