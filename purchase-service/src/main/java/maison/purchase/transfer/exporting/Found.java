package maison.purchase.transfer.exporting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;

/// An event that may make a record, with what is known of its stream at the end of the export.
///
/// @param history of the stream, up to the place in the log where the export ends
/// @param asOf when the last event of the export was recorded: its "now"
record Found(RecordedEvent<?> event, List<RecordedEvent<?>> history, Instant asOf) {

    Found {
        history = List.copyOf(history);
    }

    /// The stream.
    UUID id() {
        return event.streamId();
    }

    /// The history as the aggregate knows it.
    <E> List<E> events(Class<E> vocabulary) {
        return history.stream().map(each -> vocabulary.cast(each.event())).toList();
    }

    /// The same with envelopes.
    <E> List<RecordedEvent<E>> recorded(Class<E> vocabulary) {
        return history.stream()
                .map(each -> new RecordedEvent<>(each.envelope(), vocabulary.cast(each.event())))
                .toList();
    }
}
