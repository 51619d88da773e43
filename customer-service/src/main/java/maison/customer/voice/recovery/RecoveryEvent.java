package maison.customer.voice.recovery;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a recovery case.
public sealed interface RecoveryEvent {

    UUID customerId();

    UUID caseId();

    Instant at();

    record CaseOpened(
            UUID customerId,
            UUID caseId,
            @Nullable String storeId,
            @Nullable String owner,
            Instant due,
            Instant at)
            implements RecoveryEvent {}

    record CaseAssigned(UUID customerId, UUID caseId, String owner, Instant due, Instant at)
            implements RecoveryEvent {}

    record CaseClosed(
            UUID customerId, UUID caseId, Outcome outcome, @Nullable Sealed note, Instant at)
            implements RecoveryEvent {}
}
