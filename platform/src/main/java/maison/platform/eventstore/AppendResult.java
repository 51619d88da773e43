package maison.platform.eventstore;

import java.util.List;

/// What became of an [Append].
public sealed interface AppendResult {

    /// Stored and committed.
    record Appended(List<RecordedEvent<?>> events) implements AppendResult {}

    /// Nothing stored: a stream has moved past the expected version.
    record Conflict(StreamId stream, int expected, int actual) implements AppendResult {}

    /// Nothing stored: an [AppendGuard] stood in the way; the reason is the aggregate's own
    /// refusal.
    record Stopped(Object reason) implements AppendResult {}

    /// Nothing stored: the same request was answered before.
    record AnsweredBefore(StoredAnswer answer) implements AppendResult {}

    /// Nothing stored: the idempotency key belongs to another request.
    record KeyReused(String key) implements AppendResult {}
}
