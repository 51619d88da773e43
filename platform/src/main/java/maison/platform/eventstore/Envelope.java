package maison.platform.eventstore;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that is kept about an event beside its meaning.
///
/// @param position place in the service's whole log: dense, starting at 1, in commit order
/// @param version place in the stream, starting at 1
/// @param occurredAt business time
/// @param recordedAt when it was stored; never earlier than that of a lower position
/// @param ruleVersion the rules that decided it, where rules did
/// @param subject the person whose data key seals the sealed fields, if any
/// @param payload the exact JSON text that was hashed
/// @param previousHash hash of the stream's preceding event; 64 zeros for the first
/// @param hash hex digits, see [HashChain]
public record Envelope(
        long position,
        UUID eventId,
        StreamId stream,
        int version,
        String type,
        int schemaVersion,
        Instant occurredAt,
        Instant recordedAt,
        CommandContext context,
        @Nullable String ruleVersion,
        @Nullable UUID subject,
        String payload,
        String previousHash,
        String hash) {}
