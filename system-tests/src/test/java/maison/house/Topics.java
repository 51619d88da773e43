package maison.house;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import maison.launcher.Listener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads what the house has published.
public final class Topics {

    /// One record with its headers.
    public record Entry(
            String topic, int partition, String key, Map<String, String> headers, String data) {

        /// Everything in it, to be searched.
        public String text() {
            return key + " " + headers + " " + data;
        }
    }

    private Topics() {}

    /// Everything in every topic of the house.
    public static List<Entry> readAll() {
        try (var consumer = consumer()) {
            var topics =
                    consumer.listTopics().keySet().stream()
                            .filter(each -> each.startsWith("maison."))
                            .toList();
            var all = new ArrayList<Entry>();
            topics.forEach(topic -> all.addAll(read(consumer, topic)));
            return all;
        }
    }

    /// Everything in one topic, each partition in its order.
    public static List<Entry> read(String topic) {
        try (var consumer = consumer()) {
            return read(consumer, topic);
        }
    }

    private static List<Entry> read(KafkaConsumer<String, String> consumer, String topic) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream()
                        .map(each -> new TopicPartition(topic, each.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        var all = new ArrayList<Entry>();
        while (partitions.stream()
                .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            consumer.poll(Duration.ofMillis(200)).forEach(each -> all.add(entry(each)));
        }
        return all;
    }

    private static Entry entry(ConsumerRecord<String, String> from) {
        Map<String, String> headers =
                StreamSupport.stream(from.headers().spliterator(), false)
                        .collect(
                                Collectors.toMap(
                                        each -> each.key(),
                                        each -> new String(each.value(), StandardCharsets.UTF_8),
                                        (first, _) -> first));
        return new Entry(from.topic(), from.partition(), from.key(), headers, from.value());
    }

    private static KafkaConsumer<String, String> consumer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("isolation.level", "read_committed");
        settings.put(
                "bootstrap.servers",
                "127.0.0.1:" + SharedHouse.get().settings().port(Listener.KAFKA));
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
