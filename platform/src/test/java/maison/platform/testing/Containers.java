package maison.platform.testing;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// The servers as containers, where the tests are told to use Docker (`MAISON_TEST_DOCKER=true`).
///
/// Not by default even where Docker runs: the embedded servers need no image and start faster.
final class Containers {

    private static final boolean ASKED = Boolean.parseBoolean(System.getenv("MAISON_TEST_DOCKER"));

    private Containers() {}

    static boolean available() {
        if (ASKED && !DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException("MAISON_TEST_DOCKER is set, but Docker does not run");
        }
        return ASKED;
    }

    @SuppressWarnings("resource") // lives as long as this process; Testcontainers removes it
    static PostgresForTests.Server postgres() {
        var container =
                started(
                        new PostgreSQLContainer(DockerImageName.parse("postgres:18"))
                                .withCommand("postgres", "-c", "max_connections=200"));
        return new PostgresForTests.Server(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }

    @SuppressWarnings("resource") // lives as long as this process; Testcontainers removes it
    static String kafka() {
        var container =
                started(
                        new KafkaContainer(DockerImageName.parse("apache/kafka:4.3.1"))
                                // Not for a line of its log, which an image may keep to itself:
                                // a broker opens its port once it can serve.
                                .waitingFor(Wait.forListeningPort()));
        return container.getBootstrapServers();
    }

    private static <C extends GenericContainer<?>> C started(C container) {
        container.start();
        return container;
    }
}
