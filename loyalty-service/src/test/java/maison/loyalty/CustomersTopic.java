package maison.loyalty;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import maison.platform.testing.KafkaProbe;
import org.apache.kafka.clients.producer.ProducerRecord;

/// What customer-service promises to tell of customers, made from its own examples.
public final class CustomersTopic {

    // Grows over all tests: what comes with a smaller one is taken for a repeat.
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private CustomersTopic() {}

    /// A record of a type.
    ///
    /// @param change of what the example says besides the customer
    public static ProducerRecord<String, String> told(
            String type, UUID customer, Instant at, Consumer<ObjectNode> change) {
        try {
            Path promised =
                    Path.of("../customer-service/src/test/resources/published/" + type + ".json");
            ObjectNode data = (ObjectNode) new ObjectMapper().readTree(Files.readString(promised));
            data.put("customerId", customer.toString());
            change.accept(data);
            return KafkaProbe.event(
                    "maison.customers",
                    customer.toString(),
                    type,
                    SEQUENCE.incrementAndGet(),
                    at,
                    data.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
