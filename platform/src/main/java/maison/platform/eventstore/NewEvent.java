package maison.platform.eventstore;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that was decided and written as JSON but has no place in the log yet.
public record NewEvent(
        Object event,
        String type,
        int schemaVersion,
        Instant occurredAt,
        @Nullable String ruleVersion,
        @Nullable UUID subject,
        String payload) {}
