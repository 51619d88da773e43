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
import org.apache.kafka.clients.producer.ProducerRecord;

/// What purchase-service promises to tell of sales, made from its own examples.
public final class SalesTopic {

    private static final String TOPIC = "maison.sales";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    // Grows over all tests: what comes with a smaller one is taken for a repeat.
    private static final AtomicLong SEQUENCE = new AtomicLong();

    static {
        KafkaProbe.createTopic(TOPIC);
    }

    private SalesTopic() {}

    /// A greater number than every one before, for what a test writes itself.
    public static long next() {
        return SEQUENCE.incrementAndGet();
    }

    /// A sale of one ring and two care kits.
    public static ProducerRecord<String, String> sale(UUID customer, UUID sale, String sku) {
        return told(
                "maison.sale.completed.v1",
                customer,
                data -> {
                    data.put("saleId", sale.toString());
                    data.put("customerId", customer.toString());
                    data.put("occurredAt", Instant.now().toString());
                    ((ObjectNode) data.path("lines").path(0)).put("sku", sku);
                });
    }

    /// One of the care kits comes back, or with the ring's line the ring does.
    public static ProducerRecord<String, String> back(UUID customer, UUID sale, String line) {
        return told(
                "maison.sale.lines-returned.v1",
                customer,
                data -> {
                    data.put("saleId", sale.toString());
                    data.put("customerId", customer.toString());
                    data.put("returnId", UUID.randomUUID().toString());
                    ((ObjectNode) data.path("lines").path(0)).put("lineId", line);
                });
    }

    /// Any record, from the producer's example of that name.
    public static ProducerRecord<String, String> told(
            String example, UUID customer, Consumer<ObjectNode> change) {
        return told(example, example, customer, change);
    }

    /// A record of a type, from the producer's example of another name.
    public static ProducerRecord<String, String> told(
            String type, String example, UUID customer, Consumer<ObjectNode> change) {
        try {
            Path promised =
                    Path.of(
                            "../purchase-service/src/test/resources/published/"
                                    + example
                                    + ".json");
            var data = (ObjectNode) MAPPER.readTree(Files.readString(promised));
            change.accept(data);
            return KafkaProbe.event(
                    TOPIC,
                    customer.toString(),
                    type,
                    next(),
                    Instant.now(),
                    MAPPER.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static void send(ProducerRecord<String, String>... records) {
        KafkaProbe.send(List.of(records));
    }
}
