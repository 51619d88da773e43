package maison.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendResult;
import maison.platform.testing.KafkaForTests;
import maison.platform.testing.KafkaProbe;
import maison.platform.toy.CounterPublisher;
import maison.platform.toy.EchoHandler;
import maison.platform.toy.ToyLog;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    private final ToyLog log = ToyLog.create();
    private final String topic = "maison.inbox-" + UUID.randomUUID();
    private final List<Inboxes> started = new ArrayList<>();
    private long sequence;

    @BeforeEach
    void create() {
        EchoHandler.CURED.set(false);
        KafkaProbe.createTopic(topic);
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Inboxes each : started) {
            each.stop();
        }
    }

    @Test
    void duplicates_have_no_second_effect_and_offsets_are_kept_in_the_database() throws Exception {
        var first = event(UUID.randomUUID(), 5, "");
        var second = event(UUID.fromString(first.key()), 6, "");
        KafkaProbe.send(List.of(first, second, first, second));
        Inboxes inbox = start();
        awaitEchoes(2);
        awaitOffsets(4);
        inbox.stop();
        KafkaProbe.send(List.of(second, event(UUID.fromString(first.key()), 7, "")));
        start();
        awaitEchoes(3);
        awaitOffsets(6);
        assertThat(log.number("select sum(amount) from echoes")).isEqualTo(18);
        assertThat(log.number("select max(seen) from echoes")).isEqualTo(1);
    }

    @Test
    void a_poison_record_is_parked_with_those_behind_it_and_other_keys_go_on() {
        UUID sick = UUID.randomUUID();
        UUID well = UUID.randomUUID();
        KafkaProbe.send(
                List.of(
                        event(sick, 1, ""),
                        event(well, 2, ""),
                        event(sick, 3, EchoHandler.POISON),
                        event(sick, 4, ""),
                        event(well, 5, "")));
        Inboxes inbox = start();
        awaitEchoes(3);
        await().until(() -> log.number("select count(*) from inbox_parked") == 2);
        KafkaProbe.send(List.of(event(sick, 6, ""), event(well, 7, "")));
        awaitEchoes(4);
        await().until(() -> log.number("select count(*) from inbox_parked") == 3);
        assertThat(log.number("select count(*) from inbox_parked where error is not null"))
                .isEqualTo(1);

        List<Parking.Parked> parked = inbox.replay().list(0, 10);
        assertThatThrownBy(() -> inbox.replay().replay(parked.getLast().id()))
                .hasMessageContaining("cannot be handled");
        assertThat(log.number("select count(*) from inbox_parked")).isEqualTo(3);

        EchoHandler.CURED.set(true);
        assertThat(inbox.replay().replay(parked.getLast().id())).contains(3);
        assertThat(log.number("select sum(amount) from echoes")).isEqualTo(28);
        assertThat(log.number("select count(*) from inbox_parked")).isZero();
        assertThat(inbox.replay().replay(parked.getLast().id())).isEmpty();
        KafkaProbe.send(List.of(event(sick, 8, "")));
        awaitEchoes(8);
    }

    @Test
    void a_record_that_is_no_event_is_parked() {
        KafkaProbe.send(List.of(new ProducerRecord<>(topic, "k", "no json"), event(4)));
        start();
        awaitEchoes(1);
        await().until(() -> log.number("select count(*) from inbox_parked") == 1);
    }

    @Test
    void a_consumer_that_lost_its_partition_cannot_apply_a_late_batch() {
        KafkaProbe.send(List.of(event(1)));
        start();
        awaitEchoes(1);
        var zombie =
                new InboxBatch(
                        log.jdbi(),
                        log.transaction(),
                        List.of(new EchoHandler(topic)),
                        io.opentelemetry.api.OpenTelemetry.noop());
        var partition = partitionWithOffset();
        UUID id = UUID.randomUUID();
        var late =
                new Message(
                        topic,
                        partition.partition(),
                        0,
                        id.toString(),
                        Map.of("ce_id", id.toString(), "ce_sequence", "99", "ce_type", "x"),
                        "{\"counterId\":\"%s\",\"amount\":1,\"note\":\"\"}".formatted(id));
        assertThatThrownBy(() -> zombie.apply(List.of(late), new ConcurrentHashMap<>(), false))
                .isInstanceOf(Offsets.Superseded.class);
        assertThat(log.number("select count(*) from echoes")).isEqualTo(1);
    }

    @Test
    void a_batch_is_linked_to_the_traces_that_led_to_it() {
        var spans = InMemorySpanExporter.create();
        var tracing =
                OpenTelemetrySdk.builder()
                        .setTracerProvider(
                                SdkTracerProvider.builder()
                                        .addSpanProcessor(SimpleSpanProcessor.create(spans))
                                        .build())
                        .build();
        var batches =
                new InboxBatch(
                        log.jdbi(), log.transaction(), List.of(new EchoHandler(topic)), tracing);
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        batches.apply(
                List.of(
                        message(0, Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")),
                        message(1, Map.of("traceparent", "nonsense")),
                        message(2, Map.of())),
                new ConcurrentHashMap<>(),
                false);

        assertThat(spans.getFinishedSpanItems())
                .singleElement()
                .satisfies(span ->
                        assertThat(span.getLinks())
                                .singleElement()
                                .satisfies(link ->
                                        assertThat(link.getSpanContext().getTraceId())
                                                .isEqualTo(trace)));
    }

    private Message message(long offset, Map<String, String> more) {
        UUID id = UUID.randomUUID();
        var headers = new HashMap<>(more);
        headers.putAll(
                Map.of(
                        "ce_id",
                        id.toString(),
                        "ce_sequence",
                        Long.toString(offset + 1),
                        "ce_type",
                        CounterPublisher.ADDED));
        return new Message(
                topic,
                0,
                offset,
                id.toString(),
                headers,
                "{\"counterId\":\"%s\",\"amount\":1,\"note\":\"\"}".formatted(id));
    }

    @Test
    void several_replicas_and_a_database_that_drops_connections_change_nothing() throws Exception {
        start();
        start();
        var records = new ArrayList<ProducerRecord<String, String>>();
        for (int i = 0; i < 3_000; i++) {
            records.add(event(1));
        }
        for (int from = 0; from < 3_000; from += 500) {
            KafkaProbe.send(records.subList(from, from + 500));
            log.asSuperuser(
                    """
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()
                    """);
            if (from == 1_000) {
                start();
            }
        }
        awaitEchoes(3_000);
        awaitOffsets(3_000);
        assertThat(log.number("select max(seen) from echoes")).isEqualTo(1);
        assertThat(log.number("select count(*) from inbox_parked")).isZero();
    }

    /// Opens a counter for each record, as a service does whose events follow from another's.
    private record Opening(String topic) implements InboxHandler {

        @Override
        public Set<String> topics() {
            return Set.of(topic);
        }

        @Override
        public void handle(InboxTransaction transaction, List<Message> batch) {
            var appends = new ArrayList<Append>();
            for (Message message : batch) {
                UUID counter = message.id();
                appends.add(
                        Append.to(
                                ToyLog.TYPES,
                                counter,
                                0,
                                List.of(ToyLog.opened(counter)),
                                message.context("opening")));
            }
            assertThat(transaction.append(appends))
                    .allSatisfy(each -> assertThat(each).isInstanceOf(AppendResult.Appended.class));
        }
    }

    @Test
    void what_a_batch_appends_is_stored_once_with_the_offsets_though_connections_break() {
        var records = new ArrayList<ProducerRecord<String, String>>();
        for (int i = 0; i < 1_000; i++) {
            records.add(event(1));
        }
        started.add(Inboxes.start(log, KafkaForTests.bootstrap(), topic, new Opening(topic)));
        for (int from = 0; from < 1_000; from += 200) {
            KafkaProbe.send(records.subList(from, from + 200));
            KafkaProbe.send(records.subList(from, from + 50));
            log.asSuperuser(
                    """
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()
                    """);
        }
        awaitOffsets(1_250);
        assertThat(log.number("select count(*) from events")).isEqualTo(1_000);
        assertThat(log.number("select count(distinct stream_id) from events")).isEqualTo(1_000);
        assertThat(log.number("select max(position) from events")).isEqualTo(1_000);
        assertThat(log.number("select count(*) from counters")).isEqualTo(1_000);
        assertThat(log.number("select count(*) from events where causation_id = stream_id"))
                .isEqualTo(1_000);
        assertThat(log.number("select count(*) from inbox_parked")).isZero();
    }

    /// Listens to one topic more.
    private record AlsoTo(String other, EchoHandler echoes) implements InboxHandler {

        @Override
        public Set<String> topics() {
            return Stream.concat(echoes.topics().stream(), Stream.of(other))
                    .collect(Collectors.toSet());
        }

        @Override
        public void handle(InboxTransaction transaction, List<Message> batch) {
            echoes.handle(transaction, batch);
        }
    }

    @Test
    void a_topic_that_nobody_made_yet_is_awaited_without_a_warning() {
        String later = topic + ".later";
        var warnings = new CopyOnWriteArrayList<String>();
        var kafka = Logger.getLogger("org.apache.kafka.clients");
        var listener =
                new Handler() {
                    @Override
                    public void publish(LogRecord each) {
                        if (each.getLevel().intValue() >= Level.WARNING.intValue()
                                && String.valueOf(each.getMessage()).contains(later)) {
                            warnings.add(each.getMessage());
                        }
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        kafka.addHandler(listener);
        try {
            started.add(
                    Inboxes.start(
                            log,
                            KafkaForTests.bootstrap(),
                            topic,
                            new AlsoTo(later, new EchoHandler(topic))));
            KafkaProbe.send(List.of(event(1)));
            awaitEchoes(1);
            // From here on a topic has no leader for a moment, which everybody warns of.
            assertThat(warnings).isEmpty();
            KafkaProbe.createTopic(later);
            KafkaProbe.send(
                    List.of(
                            KafkaProbe.event(
                                    later,
                                    "k",
                                    CounterPublisher.ADDED,
                                    ++sequence,
                                    AT,
                                    "{\"counterId\":\"%s\",\"amount\":1,\"note\":\"\"}"
                                            .formatted(UUID.randomUUID()))));
            awaitEchoes(2);
        } finally {
            kafka.removeHandler(listener);
        }
    }

    private Inboxes start() {
        var inbox = Inboxes.start(log, KafkaForTests.bootstrap(), topic, new EchoHandler(topic));
        started.add(inbox);
        return inbox;
    }

    private ProducerRecord<String, String> event(int amount) {
        return event(UUID.randomUUID(), amount, "");
    }

    private ProducerRecord<String, String> event(UUID counter, int amount, String note) {
        String data =
                "{\"counterId\":\"%s\",\"amount\":%d,\"note\":\"%s\"}"
                        .formatted(counter, amount, note);
        return KafkaProbe.event(
                topic, counter.toString(), CounterPublisher.ADDED, ++sequence, AT, data);
    }

    private TopicPartition partitionWithOffset() {
        int partition = (int) log.number("select max(partition) from inbox_offsets");
        return new TopicPartition(topic, partition);
    }

    private void awaitEchoes(long count) {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> log.number("select count(*) from echoes") == count);
    }

    private void awaitOffsets(long sum) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        log.number("select coalesce(sum(next_offset), 0) from inbox_offsets")
                                == sum);
    }
}
