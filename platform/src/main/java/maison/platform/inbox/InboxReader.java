package maison.platform.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import maison.platform.inbox.Offsets.Mark;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads some of the partitions, batch by batch.
///
/// Kafka only spreads the partitions over the readers; how far each has come is known by the
/// database alone, so a crash between effect and offset cannot happen.
final class InboxReader {

    private static final Logger LOG = Logger.getLogger(InboxReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long BACK_OFF_MAX_MILLIS = 5_000;

    private final int number;
    private final InboxBatch batches;
    private final Consumers consumers;
    private final Jdbi jdbi;
    private final Clock clock;
    private final Map<TopicPartition, Mark> marks = new HashMap<>();
    private final AtomicLong lagRecords = new AtomicLong();
    private final AtomicLong lagMillis = new AtomicLong();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean open = true;
    private volatile @Nullable KafkaConsumer<@Nullable String, @Nullable String> current;

    /// @param number tells the readers of one replica apart
    InboxReader(int number, InboxBatch batches, Consumers consumers, Jdbi jdbi, Clock clock) {
        this.number = number;
        this.batches = batches;
        this.consumers = consumers;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void start() {
        Thread.ofPlatform().name("inbox-" + number).daemon(true).start(this::runAll);
    }

    void askToStop() {
        open = false;
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    void awaitStopped() throws InterruptedException {
        if (!stopped.await(10, TimeUnit.SECONDS)) {
            LOG.warn("The inbox did not stop in time; its transaction will be rolled back");
        }
    }

    /// How many records of its partitions are still to be read.
    long lagRecords() {
        return lagRecords.get();
    }

    /// How old the last record was when it took effect; 0 when none is waiting.
    long lagMillis() {
        return lagMillis.get();
    }

    private void runAll() {
        long backOffMillis = 100;
        while (open) {
            try (var consumer = consumers.createInGroup(number)) {
                current = consumer;
                consumer.subscribe(anyOf(batches.topics()), new Seeking(consumer));
                while (open) {
                    step(consumer);
                    backOffMillis = 100;
                }
            } catch (WakeupException _) {
                // Stopping: the loop's condition says so.
            } catch (RuntimeException e) {
                LOG.warnf("Inbox starts again in %d ms: %s", backOffMillis, e);
                LOG.debug("Cause", e);
                pause(backOffMillis);
                backOffMillis = Math.min(BACK_OFF_MAX_MILLIS, backOffMillis * 2);
            }
        }
        stopped.countDown();
    }

    /// Asked for by name, a topic that its producer has not made yet is a warning every second.
    private static Pattern anyOf(Set<String> topics) {
        return Pattern.compile(
                topics.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }

    private void step(KafkaConsumer<@Nullable String, @Nullable String> consumer) {
        List<Message> batch = Consumers.messages(consumer.poll(POLL));
        if (!batch.isEmpty()) {
            batches.apply(batch, marks, false);
        }
        measure(consumer, batch);
    }

    private void measure(
            KafkaConsumer<@Nullable String, @Nullable String> consumer, List<Message> batch) {
        long records = 0;
        for (TopicPartition partition : consumer.assignment()) {
            records += consumer.currentLag(partition).orElse(0);
        }
        lagRecords.set(records);
        if (batch.isEmpty()) {
            lagMillis.set(0);
        } else {
            String recorded = batch.getLast().headers().get("ce_recordedtime");
            if (recorded != null) {
                lagMillis.set(clock.millis() - batch.getLast().recordedAt().toEpochMilli());
            }
        }
    }

    private void pause(long millis) {
        try {
            if (stopped.await(millis, TimeUnit.MILLISECONDS)) {
                open = false;
            }
        } catch (InterruptedException _) {
            open = false;
        }
    }

    private final class Seeking implements ConsumerRebalanceListener {

        private final KafkaConsumer<@Nullable String, @Nullable String> consumer;

        Seeking(KafkaConsumer<@Nullable String, @Nullable String> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(marks::remove);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            jdbi.useHandle(handle -> {
                for (TopicPartition partition : partitions) {
                    Mark mark = Offsets.read(handle, partition).orElse(Mark.START);
                    marks.put(partition, mark);
                    consumer.seek(partition, mark.next());
                }
            });
        }
    }
}
