package maison.platform.toy;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.publishing.Published;
import maison.platform.publishing.Publisher;
import maison.platform.toy.CounterEvent.Added;

/// Promises additions to others; that a counter was opened stays inside.
@Singleton
public final class CounterPublisher implements Publisher {

    public static final String TOPIC = "maison.toys";
    public static final String ADDED = "maison.toy.added.v1";

    /// What others see.
    public record PublishedAddition(String counterId, int amount, String note) {}

    private final String topic;

    CounterPublisher() {
        this(TOPIC);
    }

    /// The same promise on a topic of a test's own.
    public CounterPublisher(String topic) {
        this.topic = topic;
    }

    @Override
    public Set<String> topics() {
        return Set.of(topic);
    }

    @Override
    public Optional<Published> publish(RecordedEvent<?> event) {
        if (event.event() instanceof Added(var amount, var note, _)) {
            String id = event.streamId().toString();
            return Optional.of(
                    new Published(topic, id, ADDED, new PublishedAddition(id, amount, note)));
        }
        return Optional.empty();
    }
}
