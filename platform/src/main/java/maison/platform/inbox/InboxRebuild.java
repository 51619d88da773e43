package maison.platform.inbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import maison.platform.eventstore.Locks;
import maison.platform.inbox.Offsets.Mark;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the topics from their beginning into the projection tables that are built beside.
@Singleton
public final class InboxRebuild {

    private static final Duration POLL = Duration.ofMillis(200);

    private final InboxBatch batches;
    private final Consumers consumers;
    private final Jdbi jdbi;

    InboxRebuild(InboxBatch batches, Consumers consumers, Jdbi jdbi) {
        this.batches = batches;
        this.consumers = consumers;
        this.jdbi = jdbi;
    }

    /// The handlers whose effects are projection tables only.
    public List<InboxHandler> projectingHandlers() {
        List<InboxHandler> all = batches.handlers();
        List<InboxHandler> projecting = all.stream().filter(InboxHandler::projecting).toList();
        if (!projecting.isEmpty() && projecting.size() != all.size()) {
            throw new IllegalStateException(
                    "A service's inbox handlers must be all projecting or none");
        }
        return projecting;
    }

    /// Reads everything, then holds the live consumers for the rest and for `finish`, which
    /// switches the tables. They notice by their offsets and go on from the new tables' ones.
    public <T> T rebuild(Supplier<T> finish) {
        try (var consumer = consumers.createAlone();
                Handle session = jdbi.open()) {
            Map<TopicPartition, Mark> marks = new HashMap<>();
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            readTo(consumer, consumer.endOffsets(partitions), marks);
            session.execute("select pg_advisory_lock(?)", Locks.INBOX);
            try {
                readTo(consumer, consumer.endOffsets(partitions), marks);
                return finish.get();
            } finally {
                session.execute("select pg_advisory_unlock(?)", Locks.INBOX);
            }
        }
    }

    private List<TopicPartition> partitions(
            KafkaConsumer<@Nullable String, @Nullable String> consumer) {
        Map<String, List<PartitionInfo>> known = consumer.listTopics();
        return batches.topics().stream()
                .flatMap(topic -> known.getOrDefault(topic, List.of()).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
    }

    private void readTo(
            KafkaConsumer<@Nullable String, @Nullable String> consumer,
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, Mark> marks) {
        while (isBehind(consumer, ends)) {
            List<Message> batch = Consumers.messages(consumer.poll(POLL));
            if (!batch.isEmpty()) {
                batches.apply(batch, marks, true);
            }
        }
    }

    private static boolean isBehind(
            KafkaConsumer<@Nullable String, @Nullable String> consumer,
            Map<TopicPartition, Long> ends) {
        for (Map.Entry<TopicPartition, Long> each : ends.entrySet()) {
            if (consumer.position(each.getKey()) < each.getValue()) {
                return true;
            }
        }
        return false;
    }
}
