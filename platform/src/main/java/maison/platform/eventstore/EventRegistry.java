package maison.platform.eventstore;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All event names of the service, by stream type.
@Singleton
public final class EventRegistry {

    private final Map<String, EventTypes<?>> byStreamType = new HashMap<>();

    /// Collects every [EventTypes] bean of the service.
    @Inject
    EventRegistry(@Any Instance<EventTypes<?>> all) {
        this(all.stream().toList());
    }

    public EventRegistry(List<EventTypes<?>> all) {
        for (EventTypes<?> types : all) {
            types.requireAll();
            if (byStreamType.put(types.streamType(), types) != null) {
                throw new IllegalStateException("Stream type named twice: " + types.streamType());
            }
        }
    }

    /// Reads an event back from what was stored.
    RecordedEvent<?> read(Envelope envelope) {
        EventTypes<?> types = byStreamType.get(envelope.stream().type());
        if (types == null) {
            throw new IllegalStateException("Unknown stream type " + envelope.stream().type());
        }
        return new RecordedEvent<Object>(
                envelope,
                types.read(envelope.type(), envelope.schemaVersion(), envelope.payload()));
    }
}
