package maison.notification.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How long to wait after each failed attempt; about two days in all, then a message is given up.
final class Backoff {

    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofHours(1),
                    Duration.ofHours(3),
                    Duration.ofHours(8),
                    Duration.ofHours(12),
                    Duration.ofHours(24));

    private Backoff() {}

    /// When to try again after this attempt failed; empty when enough is enough.
    static Optional<Instant> after(int attempt, Instant at) {
        return attempt <= WAITS.size()
                ? Optional.of(at.plus(WAITS.get(attempt - 1)))
                : Optional.empty();
    }
}
