package maison.platform.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.ChainVerifier;
import maison.platform.inbox.Inboxes;
import maison.platform.testing.KafkaForTests;
import maison.platform.testing.KafkaProbe;
import maison.platform.toy.EchoHandler;
import maison.platform.toy.ToyLog;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledReplicasTest {

    private static final int KILLS = 6;

    // About a hundred acknowledged events.
    private static final int BYTES_BEFORE_KILL = 4_000;
    private static final int REPLICAS = 3;

    private record Replica(Process process, Path acknowledgements) {

        boolean writes() {
            return acknowledgements.toFile().length() > BYTES_BEFORE_KILL;
        }
    }

    private final ToyLog log = ToyLog.create();
    private final String topic = "maison.killed-" + UUID.randomUUID();
    private final Random random = new Random(7);
    private int processes;

    @TempDir Path files;

    @Test
    void nothing_is_lost_doubled_or_out_of_order_whichever_process_is_killed() throws Exception {
        List<Replica> replicas = new ArrayList<>();
        for (int i = 0; i < REPLICAS; i++) {
            replicas.add(startReplica());
        }
        for (int kill = 0; kill < KILLS; kill++) {
            Replica victim = aWritingOne(replicas);
            assertThat(victim.process().isAlive()).as("it did not end by itself").isTrue();
            victim.process().destroyForcibly().waitFor();
            replicas.remove(victim);
            replicas.add(startReplica());
        }
        for (Replica each : replicas) {
            each.process().destroyForcibly().waitFor();
        }
        checkTopic();
        checkEffects();
    }

    private void checkTopic() throws InterruptedException, IOException {
        var relay = Relays.start(log, KafkaForTests.bootstrap(), topic);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> log.number("select position from relay_cursor") == log.store().head());
        relay.stop();
        List<ConsumerRecord<String, String>> records = KafkaProbe.readAll(topic);
        long additions = log.number("select count(*) from events where version > 1");
        EventRelayTest.assertNothingLostAndInOrder(records, (int) additions);
        Set<String> sent = new HashSet<>();
        for (ConsumerRecord<String, String> each : records) {
            sent.add(each.key() + " " + EventRelayTest.header(each, "ce_streamversion"));
        }
        List<String> acknowledged = acknowledged();
        assertThat(acknowledged).hasSizeGreaterThan(100);
        assertThat(sent)
                .containsAll(acknowledged.stream().filter(each -> !each.endsWith(" 1")).toList());
        assertThat(new ChainVerifier(log.jdbi()).verify().intact()).isTrue();
    }

    private void checkEffects() throws InterruptedException {
        var handler = new EchoHandler(topic);
        var inbox = Inboxes.start(log, KafkaForTests.bootstrap(), topic, handler);
        long additions = log.number("select count(*) from events where version > 1");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> log.number("select count(*) from echoes") == additions);
        inbox.stop();
        assertThat(log.number("select max(seen) from echoes")).isEqualTo(1);
        assertThat(log.number("select sum(amount) from echoes"))
                .isEqualTo(log.number("select sum(total) from counters"));
    }

    private List<String> acknowledged() throws IOException {
        var lines = new ArrayList<String>();
        try (var notes = Files.list(files)) {
            for (Path each : notes.filter(file -> file.toString().endsWith(".acks")).toList()) {
                String text = Files.readString(each);
                // A line that a kill cut short was never acknowledged to anybody.
                text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(lines::add);
            }
        }
        return lines;
    }

    // Some of the others are still starting: they are killed at any moment of their lives.
    private Replica aWritingOne(List<Replica> replicas) {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> replicas.stream().anyMatch(Replica::writes));
        List<Replica> writing = replicas.stream().filter(Replica::writes).toList();
        return writing.get(random.nextInt(writing.size()));
    }

    private Replica startReplica() throws IOException {
        var database = log.database();
        processes++;
        Path acknowledgements = files.resolve(processes + ".acks");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                maison.platform.toy.Replica.class.getName(),
                                database.url(),
                                database.app(),
                                database.password(),
                                KafkaForTests.bootstrap(),
                                topic,
                                acknowledgements.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(files.resolve(processes + ".log").toFile())
                        .start();
        return new Replica(process, acknowledgements);
    }
}
