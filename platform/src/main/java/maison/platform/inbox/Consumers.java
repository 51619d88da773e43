package maison.platform.inbox;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Makes Kafka consumers that leave offsets to us.
@Singleton
final class Consumers {

    // One that was only slow applies nothing late: the offsets in the database forbid it.
    private static final int DEAD_AFTER_MILLIS = 10_000;
    // The longest that a topic which was just made goes unnoticed.
    private static final int TOPICS_AGE_MILLIS = 2_000;
    private static final int HEADERS_EXPECTED = 12;

    private final String bootstrap;
    private final String group;
    private final int batchMax;
    private final Optional<String> member;

    /// @param member a name that only this replica has and keeps over its restarts: it takes its
    ///   partitions up again at once, instead of after the time in which a dead one is noticed
    Consumers(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "quarkus.application.name") String group,
            @ConfigProperty(name = "maison.inbox.batch") int batchMax,
            @ConfigProperty(name = "maison.inbox.member") Optional<String> member) {
        this.bootstrap = bootstrap;
        this.group = group;
        this.batchMax = batchMax;
        this.member = member;
    }

    /// One that shares the partitions with all others of the service.
    ///
    /// @param reader tells the readers of one replica apart
    KafkaConsumer<@Nullable String, @Nullable String> createInGroup(int reader) {
        Map<String, Object> settings = settings();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, DEAD_AFTER_MILLIS);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, DEAD_AFTER_MILLIS / 4);
        member.ifPresent(
                name -> settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name + "-" + reader));
        return create(settings);
    }

    /// One that is told what to read.
    KafkaConsumer<@Nullable String, @Nullable String> createAlone() {
        return create(settings());
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batchMax);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 250);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 << 20);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, TOPICS_AGE_MILLIS);
        return settings;
    }

    private static KafkaConsumer<@Nullable String, @Nullable String> create(
            Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    static List<Message> messages(ConsumerRecords<@Nullable String, @Nullable String> records) {
        var messages = new ArrayList<Message>(records.count());
        for (ConsumerRecord<@Nullable String, @Nullable String> each : records) {
            messages.add(message(each));
        }
        return messages;
    }

    private static Message message(ConsumerRecord<@Nullable String, @Nullable String> from) {
        Map<String, String> headers = HashMap.newHashMap(HEADERS_EXPECTED);
        from.headers()
                .forEach(header ->
                        headers.put(
                                header.key().toLowerCase(Locale.ROOT),
                                new String(header.value(), StandardCharsets.UTF_8)));
        String key = from.key();
        String data = from.value();
        return new Message(
                from.topic(),
                from.partition(),
                from.offset(),
                key == null ? "" : key,
                headers,
                data == null ? "" : data);
    }
}
