package maison.platform.eventstore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The stored names of one aggregate's events, chosen by hand, with the way back from old shapes.
///
/// Class names never reach the database, so classes can move. Every event needs a name before the
/// service starts: see [#requireAll()].
///
/// @param <E> the aggregate's sealed event interface
public final class EventTypes<E> {

    private record Known<E>(String name, int schemaVersion, Class<? extends E> type) {}

    private record Shape(String name, int schemaVersion) {}

    private final String streamType;
    private final Class<E> vocabulary;
    private final Function<E, Instant> occurredAt;
    private final Map<String, Known<E>> byName = new HashMap<>();
    private final Map<Class<?>, Known<E>> byClass = new HashMap<>();
    private final Map<Shape, UnaryOperator<ObjectNode>> upcasters = new HashMap<>();
    private Function<E, @Nullable UUID> subject = event -> null;
    private Function<E, @Nullable String> ruleVersion = event -> null;

    private EventTypes(String streamType, Class<E> vocabulary, Function<E, Instant> occurredAt) {
        this.streamType = streamType;
        this.vocabulary = vocabulary;
        this.occurredAt = occurredAt;
    }

    /// Names for the events of one stream type; `occurredAt` gives an event's business time.
    public static <E> EventTypes<E> of(
            String streamType, Class<E> vocabulary, Function<E, Instant> occurredAt) {
        return new EventTypes<>(streamType, vocabulary, occurredAt);
    }

    /// Names an event whose first shape is still the current one.
    public EventTypes<E> with(String name, Class<? extends E> type) {
        return with(name, 1, type);
    }

    /// Names an event; older schema versions need [#upcast].
    public EventTypes<E> with(String name, int schemaVersion, Class<? extends E> type) {
        var known = new Known<E>(name, schemaVersion, type);
        if (byName.put(name, known) != null || byClass.put(type, known) != null) {
            throw new IllegalArgumentException("Event named twice: " + name);
        }
        return this;
    }

    /// Turns the stored shape `fromVersion` of an event into shape `fromVersion + 1`.
    public EventTypes<E> upcast(String name, int fromVersion, UnaryOperator<ObjectNode> step) {
        upcasters.put(new Shape(name, fromVersion), step);
        return this;
    }

    /// Says whose data key seals an event's sealed fields.
    public EventTypes<E> subject(Function<E, @Nullable UUID> of) {
        subject = of;
        return this;
    }

    /// Says which version of the rules decided an event.
    public EventTypes<E> ruleVersion(Function<E, @Nullable String> of) {
        ruleVersion = of;
        return this;
    }

    /// Stops the service at start-up if an event has no name or an old shape has no way forward.
    public EventTypes<E> requireAll() {
        for (Class<?> type : leavesOf(vocabulary)) {
            if (!byClass.containsKey(type)) {
                throw new IllegalStateException("Event without a stored name: " + type.getName());
            }
        }
        for (Known<E> known : byName.values()) {
            for (int version = 1; version < known.schemaVersion(); version++) {
                if (!upcasters.containsKey(new Shape(known.name(), version))) {
                    throw new IllegalStateException(
                            "No upcaster for %s version %d".formatted(known.name(), version));
                }
            }
        }
        return this;
    }

    /// The kind of stream these events live in.
    public String streamType() {
        return streamType;
    }

    /// Prepares an event for storage: its JSON text is final from here on.
    NewEvent write(E event) {
        Known<E> known = byClass.get(event.getClass());
        if (known == null) {
            throw new IllegalStateException("Event without a stored name: " + event.getClass());
        }
        try {
            return new NewEvent(
                    event,
                    known.name(),
                    known.schemaVersion(),
                    occurredAt.apply(event),
                    ruleVersion.apply(event),
                    subject.apply(event),
                    // By way of bytes, which Jackson writes faster than characters.
                    new String(EventJson.MAPPER.writeValueAsBytes(event), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write event " + known.name(), e);
        }
    }

    /// Reads a stored event of any schema version.
    public E read(String name, int schemaVersion, String payload) {
        Known<E> known = byName.get(name);
        if (known == null) {
            throw new IllegalStateException(
                    "Unknown event %s in a %s stream".formatted(name, streamType));
        }
        try {
            if (schemaVersion == known.schemaVersion()) {
                return EventJson.MAPPER.readValue(payload, known.type());
            }
            var json = (ObjectNode) EventJson.MAPPER.readTree(payload);
            for (int version = schemaVersion; version < known.schemaVersion(); version++) {
                json = upcasterOf(name, version).apply(json);
            }
            return EventJson.MAPPER.treeToValue(json, known.type());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Cannot read event %s version %d".formatted(name, schemaVersion), e);
        }
    }

    private UnaryOperator<ObjectNode> upcasterOf(String name, int version) {
        UnaryOperator<ObjectNode> step = upcasters.get(new Shape(name, version));
        if (step == null) {
            throw new IllegalStateException("No upcaster for " + name + " version " + version);
        }
        return step;
    }

    private static List<Class<?>> leavesOf(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted == null) {
            return List.of(type);
        }
        var leaves = new ArrayList<Class<?>>();
        for (Class<?> each : permitted) {
            leaves.addAll(leavesOf(each));
        }
        return leaves;
    }
}
