package maison.platform.eventstore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one command wants to record: all of it, or nothing.
///
/// @param parts the events for each stream that the command touches; mostly one
/// @param answer the answer to keep under the request's idempotency key, if it came with one
public record Append(List<Part> parts, CommandContext context, @Nullable KeyedAnswer answer) {

    /// Events for one stream.
    ///
    /// @param expectedVersion the version that the decision was made on; 0 for a new stream
    public record Part(StreamId stream, int expectedVersion, List<NewEvent> events) {

        /// The decided events themselves.
        public List<Object> decided() {
            return events.stream().map(NewEvent::event).toList();
        }
    }

    public Append {
        parts = List.copyOf(parts);
    }

    /// Events of one aggregate. The JSON is written here, in the caller's thread.
    public static <E> Append to(
            EventTypes<E> types,
            java.util.UUID id,
            int expectedVersion,
            List<E> events,
            CommandContext context) {
        return new Append(List.of(part(types, id, expectedVersion, events)), context, null);
    }

    /// One stream's share of a command that touches several.
    public static <E> Part part(
            EventTypes<E> types, java.util.UUID id, int expectedVersion, List<E> events) {
        return new Part(
                new StreamId(types.streamType(), id),
                expectedVersion,
                events.stream().map(types::write).toList());
    }

    /// The same, with the answer to keep under an idempotency key.
    public Append answering(@Nullable KeyedAnswer keyed) {
        return new Append(parts, context, keyed);
    }
}
