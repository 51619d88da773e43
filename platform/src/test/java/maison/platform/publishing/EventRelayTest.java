package maison.platform.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Locks;
import maison.platform.testing.KafkaForTests;
import maison.platform.testing.KafkaProbe;
import maison.platform.toy.ToyLog;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class EventRelayTest {

    private final ToyLog log = ToyLog.create();
    private final String topic = "maison.relay-" + UUID.randomUUID();

    @Test
    void one_of_several_leads_and_another_takes_over_when_its_session_dies() throws Exception {
        String bootstrap = KafkaForTests.bootstrap();
        List<Relays> relays = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            relays.add(Relays.start(log, bootstrap, topic));
        }
        GroupCommit commits = log.replica();
        for (int round = 0; round < 3; round++) {
            await().atMost(Duration.ofSeconds(20)).until(() -> leaders() == 1);
            for (int i = 0; i < 4; i++) {
                log.counterWith(commits, 10);
            }
            log.asSuperuser("select pg_terminate_backend(pid) from (" + LEADERS + ") l");
        }
        awaitCaughtUp();
        for (Relays each : relays) {
            each.stop();
        }
        assertThat(leaders()).isZero();
        var records = KafkaProbe.readAll(topic);
        assertNothingLostAndInOrder(records, 3 * 4 * 10);
    }

    @Test
    void a_relay_that_starts_again_from_an_old_cursor_only_repeats() throws Exception {
        log.counterWith(log.replica(), 20);
        var first = Relays.start(log, KafkaForTests.bootstrap(), topic);
        awaitCaughtUp();
        first.stop();
        log.jdbi().useHandle(handle -> handle.execute("update relay_cursor set position = 7"));
        var second = Relays.start(log, KafkaForTests.bootstrap(), topic);
        awaitCaughtUp();
        second.stop();
        var records = KafkaProbe.readAll(topic);
        assertThat(records).hasSize(20 + 14);
        assertNothingLostAndInOrder(records, 20);
    }

    @Test
    void a_record_says_where_it_comes_from() throws Exception {
        UUID counter = log.counterWith(log.replica(), 1);
        var relay = Relays.start(log, KafkaForTests.bootstrap(), topic);
        awaitCaughtUp();
        relay.stop();
        ConsumerRecord<String, String> record = KafkaProbe.readAll(topic).getFirst();
        assertThat(record.key()).isEqualTo(counter.toString());
        assertThat(record.value()).contains("\"amount\":1");
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_source")).isEqualTo("/maison/toy");
        assertThat(header(record, "ce_subject")).isEqualTo(counter.toString());
        assertThat(header(record, "ce_sequence")).isEqualTo("2");
        assertThat(header(record, "ce_streamversion")).isEqualTo("2");
        assertThat(header(record, "ce_time")).isEqualTo("2026-03-01T10:00:00.001Z");
    }

    /// Every addition is there, and the first time that each is read, all before it were.
    static void assertNothingLostAndInOrder(
            List<ConsumerRecord<String, String>> records, int expected) {
        Map<String, Integer> versions = new HashMap<>();
        Map<Integer, Long> sequences = new HashMap<>();
        var seen = new HashSet<String>();
        for (ConsumerRecord<String, String> record : records) {
            if (!seen.add(header(record, "ce_id"))) {
                continue;
            }
            int version = Integer.parseInt(header(record, "ce_streamversion"));
            assertThat(version).isEqualTo(versions.getOrDefault(record.key(), 1) + 1);
            versions.put(record.key(), version);
            long sequence = Long.parseLong(header(record, "ce_sequence"));
            assertThat(sequence).isGreaterThan(sequences.getOrDefault(record.partition(), 0L));
            sequences.put(record.partition(), sequence);
        }
        assertThat(seen).hasSize(expected);
    }

    static String header(ConsumerRecord<String, String> record, String name) {
        return new String(
                record.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static final String LEADERS =
            "select pid from pg_locks where locktype = 'advisory' and granted and objid = "
                    + Locks.RELAY
                    + " and database = (select oid from pg_database where datname ="
                    + " current_database())";

    private long leaders() {
        return log.number("select count(*) from (" + LEADERS + ") l");
    }

    private void awaitCaughtUp() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> log.number("select position from relay_cursor") == log.store().head());
    }
}
