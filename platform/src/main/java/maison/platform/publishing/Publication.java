package maison.platform.publishing;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import maison.platform.eventstore.RecordedEvent;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What all publishers of the service together make of an event.
@Singleton
final class Publication {

    /// A published event and where it goes.
    record Outgoing(Published published, CloudEvent event) {

        ProducerRecord<String, byte[]> toRecord() {
            return event.record(published.topic(), published.key());
        }
    }

    private final List<Publisher> publishers;
    private final String source;

    @Inject
    Publication(
            @Any Instance<Publisher> publishers,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this(publishers.stream().toList(), application);
    }

    Publication(List<Publisher> publishers, String application) {
        this.publishers = publishers;
        this.source = Sources.of(application);
    }

    Set<String> topics() {
        return publishers.stream()
                .flatMap(each -> each.topics().stream())
                .collect(Collectors.toSet());
    }

    Set<String> compactedTopics() {
        return publishers.stream()
                .flatMap(each -> each.compactedTopics().stream())
                .collect(Collectors.toSet());
    }

    /// The published forms, at most one for each topic.
    ///
    /// @throws IllegalStateException for a second one: consumers would take it for a duplicate,
    ///   since both have the same place in the log
    List<Outgoing> of(RecordedEvent<?> event) {
        var all = new ArrayList<Outgoing>(publishers.size());
        for (Publisher publisher : publishers) {
            publisher.publish(event).ifPresent(each -> all.add(outgoing(event, each)));
        }
        if (all.stream().map(each -> each.published().topic()).distinct().count() < all.size()) {
            throw new IllegalStateException("Published twice to one topic: " + event.stream());
        }
        return all;
    }

    private Outgoing outgoing(RecordedEvent<?> event, Published published) {
        return new Outgoing(published, CloudEvent.of(source, event.envelope(), published));
    }
}
