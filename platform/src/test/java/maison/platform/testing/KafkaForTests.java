package maison.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/// One real Kafka broker for all tests of a module: KRaft, in this process, or a container.
public final class KafkaForTests {

    private static @Nullable String bootstrap;

    private KafkaForTests() {}

    /// The broker's address; starts it at the first call.
    public static synchronized String bootstrap() {
        if (bootstrap == null) {
            bootstrap = Containers.available() ? Containers.kafka() : embedded();
        }
        return bootstrap;
    }

    private static String embedded() {
        try {
            int broker = freePort();
            int controller = freePort();
            Path directory = Files.createTempDirectory("maison-kafka");
            Properties settings = new Properties();
            settings.putAll(settings(broker, controller, directory));
            Path file = directory.resolve("server.properties");
            Files.writeString(
                    file,
                    settings.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("\n")));
            String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
            int formatted = StorageTool.execute(format, System.out);
            if (formatted != 0) {
                throw new IllegalStateException("Kafka's storage cannot be formatted");
            }
            var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
            Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
            return "127.0.0.1:" + broker;
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka does not start", e);
        }
    }

    private static Map<String, String> settings(int broker, int controller, Path directory) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controller),
                Map.entry("listeners", listeners(broker, controller)),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + broker),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry(
                        "listener.security.protocol.map",
                        "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"),
                Map.entry("log.dirs", directory.resolve("log").toString()),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.cleaner.enable", "false"));
    }

    private static String listeners(int broker, int controller) {
        return "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(broker, controller);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
