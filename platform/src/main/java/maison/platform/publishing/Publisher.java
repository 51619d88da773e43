package maison.platform.publishing;

import java.util.Optional;
import java.util.Set;
import maison.platform.eventstore.RecordedEvent;

/// A service's promise: which of its events others see, and in which shape.
public interface Publisher {

    /// The topics it writes to; they are created at start if they are not there.
    Set<String> topics();

    /// Those of its topics of which only the last record of each key is kept for good. Each record
    /// there must say all that is to be said of its key.
    default Set<String> compactedTopics() {
        return Set.of();
    }

    /// The published form; empty for what stays inside, on purpose.
    Optional<Published> publish(RecordedEvent<?> event);
}
