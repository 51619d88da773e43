package maison.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import maison.platform.testing.KafkaProbe;

/// What another service promises to tell, made from its own examples.
public final class TopicOf {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private TopicOf() {}

    /// The producer's example of an event.
    public static ObjectNode example(String service, String type) {
        try {
            var file =
                    "../%s-service/src/test/resources/published/%s.json".formatted(service, type);
            return (ObjectNode) MAPPER.readTree(Files.readString(Path.of(file)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends an event, changed to be about somebody at some time.
    public static void tell(
            String service,
            String topic,
            String type,
            UUID customer,
            Instant at,
            Consumer<ObjectNode> change) {
        KafkaProbe.createTopic(topic);
        var data = example(service, type);
        data.put("customerId", customer.toString());
        change.accept(data);
        KafkaProbe.send(
                List.of(
                        KafkaProbe.event(
                                topic,
                                customer.toString(),
                                type,
                                SEQUENCE.incrementAndGet(),
                                at,
                                data.toString())));
    }
}
