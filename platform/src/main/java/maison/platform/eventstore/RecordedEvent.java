package maison.platform.eventstore;

import java.util.UUID;

/// An event with its envelope, as read from the log.
public record RecordedEvent<E>(Envelope envelope, E event) {

    /// The stream it belongs to.
    public StreamId stream() {
        return envelope.stream();
    }

    /// The aggregate it belongs to.
    public UUID streamId() {
        return envelope.stream().id();
    }
}
