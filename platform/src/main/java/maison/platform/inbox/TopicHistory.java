package maison.platform.inbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import maison.platform.eventstore.AppendTransaction;
import maison.platform.inbox.Offsets.Mark;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads for one handler what its topics told before it was there, from their beginning to what
/// they hold when the reading starts. The live consumers go on meanwhile and nobody's offsets move:
/// only for a handler that takes the same record twice, and in any order, for one.
@Singleton
public final class TopicHistory {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumers consumers;
    private final AppendTransaction appends;
    private final Jdbi jdbi;

    TopicHistory(Consumers consumers, AppendTransaction appends, Jdbi jdbi) {
        this.consumers = consumers;
        this.appends = appends;
        this.jdbi = jdbi;
    }

    /// Lets everything so far take effect, batch by batch.
    ///
    /// @return how many records there were
    public long read(InboxHandler handler) {
        try (var consumer = consumers.createAlone()) {
            List<TopicPartition> partitions = partitions(consumer, handler.topics());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var marks = new HashMap<TopicPartition, Mark>();
            long records = 0;
            while (ends.entrySet().stream()
                    .anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
                List<Message> batch = Consumers.messages(consumer.poll(POLL));
                List<Message> fresh = Offsets.fresh(batch, marks);
                records += fresh.size();
                apply(handler, fresh);
            }
            return records;
        }
    }

    // What cannot be handled was parked when it was heard first, or will be: it is left to that.
    private void apply(InboxHandler handler, List<Message> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            jdbi.useTransaction(
                    handle -> handler.handle(new InboxTransaction(handle, appends), batch));
        } catch (RuntimeException failure) {
            if (PassingTrouble.in(failure)) {
                throw failure;
            }
            if (batch.size() > 1) {
                apply(handler, batch.subList(0, batch.size() / 2));
                apply(handler, batch.subList(batch.size() / 2, batch.size()));
            }
        }
    }

    private static List<TopicPartition> partitions(
            KafkaConsumer<@Nullable String, @Nullable String> consumer, Set<String> topics) {
        Map<String, List<PartitionInfo>> known = consumer.listTopics();
        return topics.stream()
                .flatMap(topic -> known.getOrDefault(topic, List.of()).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
    }
}
