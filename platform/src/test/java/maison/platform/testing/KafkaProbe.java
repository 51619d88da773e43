package maison.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Writes to topics as another service would, and reads what a service wrote.
public final class KafkaProbe {

    private KafkaProbe() {}

    /// Creates a topic with three partitions, unless it is there.
    public static void createTopic(String topic) {
        try (Admin admin = Admin.create(settings())) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Cannot create " + topic, e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /// A record as the relay of another service would send it.
    ///
    /// @param sequence position in that service's log; must grow from event to event
    public static ProducerRecord<String, String> event(
            String topic, String key, String type, long sequence, Instant at, String data) {
        return event(UUID.randomUUID(), topic, key, type, sequence, at, data);
    }

    /// The same with an event id of the test's choice.
    public static ProducerRecord<String, String> event(
            UUID id,
            String topic,
            String key,
            String type,
            long sequence,
            Instant at,
            String data) {
        var record = new ProducerRecord<>(topic, key, data);
        var headers = new HashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_type", type);
        headers.put("ce_source", "/maison/test");
        headers.put("ce_subject", key);
        headers.put("ce_time", at.toString());
        headers.put("ce_recordedtime", at.toString());
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_streamversion", "1");
        headers.put("ce_correlationid", id.toString());
        headers.put("content-type", "application/json");
        headers.forEach((name, value) ->
                record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /// Sends records in order and waits for the broker.
    public static void send(List<ProducerRecord<String, String>> records) {
        Map<String, Object> settings = settings();
        settings.put("acks", "all");
        // With more in flight, a partition without a leader yet may take the second batch first.
        settings.put("max.in.flight.requests.per.connection", 1);
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The broker did not take the records", e);
        }
    }

    /// Everything that is in a topic now.
    public static List<ConsumerRecord<String, String>> readAll(String topic) {
        try (var consumer =
                new KafkaConsumer<>(
                        settings(), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var all = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream()
                    .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all;
        }
    }

    private static Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", KafkaForTests.bootstrap());
        settings.put("isolation.level", "read_committed");
        return settings;
    }
}
