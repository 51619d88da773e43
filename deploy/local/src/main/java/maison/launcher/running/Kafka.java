package maison.launcher.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import maison.launcher.Listener;
import maison.launcher.Settings;
import maison.launcher.supervising.Part;

/// A Kafka broker that is its own controller (KRaft), in a process of its own.
final class Kafka implements Part {

    /// One node never meets another, so all houses may share the id that only tells clusters apart.
    private static final String CLUSTER = "bWFpc29uLWxvY2FsLWhvdQ";

    private static final int HEAP_MEBIBYTES = 512;

    private final Settings settings;
    private final Programs programs;
    private final Path data;

    Kafka(Settings settings, Programs programs) {
        this.settings = settings;
        this.programs = programs;
        this.data = settings.data().resolve("kafka");
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public void prepare() throws Exception {
        Files.createDirectories(data);
        Files.writeString(properties(), configuration());
        if (!Files.exists(data.resolve("log/meta.properties"))) {
            var command = java();
            command.addAll(
                    List.of(
                            "kafka.tools.StorageTool",
                            "format",
                            "--ignore-formatted",
                            "--cluster-id",
                            CLUSTER,
                            "--config",
                            properties().toString()));
            Commands.run(command, Map.of(), settings.log(name()));
        }
    }

    private Path properties() {
        return data.resolve("server.properties");
    }

    private String configuration() {
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        controller.listener.names=CONTROLLER
        log.dirs=%3$s
        num.partitions=12
        default.replication.factor=1
        min.insync.replicas=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=12
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=12
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        # Events are kept for ever: they are what everything is rebuilt from.
        log.retention.ms=-1
        log.retention.bytes=-1
        """
                .formatted(
                        settings.port(Listener.KAFKA),
                        settings.port(Listener.KAFKA_CONTROLLER),
                        data.resolve("log"));
    }

    private List<String> java() {
        var command = new ArrayList<>(programs.javaCommand(name(), HEAP_MEBIBYTES));
        var logging = programs.classes().resolve("broker-log4j2.xml");
        command.add("-Dlog4j2.configurationFile=" + logging.toUri());
        command.addAll(List.of("-cp", programs.classpath()));
        return command;
    }

    @Override
    public List<String> command() throws IOException {
        var command = java();
        command.addAll(programs.archive(name(), programs.jars()));
        command.addAll(List.of("kafka.Kafka", properties().toString()));
        return command;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    /// The broker opens its port only once it has joined and can serve.
    @Override
    public boolean isReady() {
        return Probe.accepts(settings.port(Listener.KAFKA));
    }
}
