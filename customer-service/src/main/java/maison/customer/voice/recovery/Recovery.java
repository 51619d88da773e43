package maison.customer.voice.recovery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a recovery case has come.
public sealed interface Recovery {

    /// There is no such case.
    record None() implements Recovery {}

    /// Somebody has to take care of it; the client gets no promotional message meanwhile.
    record Pending(UUID customerId, @Nullable String owner, Instant due) implements Recovery {}

    record Closed(UUID customerId, Outcome outcome) implements Recovery {}
}
