package maison.loyalty;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import maison.platform.eventstore.EventStore;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What replicas know of the programme.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class ProgrammesTest {

    private static final Instant FROM = Instant.parse("2150-01-01T00:00:00Z");

    @Inject Programmes programmes;
    @Inject EventStore store;
    @Inject Jdbi jdbi;

    private final String version = "again-" + UUID.randomUUID();

    @BeforeEach
    void clock() {
        TestClock.set(START);
    }

    @AfterEach
    void withdraw() {
        put("/v1/programme/versions/" + version + "/withdrawal", LifecycleExamples.WITHDRAWAL, 200);
    }

    private static void put(String path, String body, int status) {
        given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType("application/json")
                .body(body)
                .put(path)
                .then()
                .statusCode(status);
    }

    private void publish() {
        put(
                "/v1/programme/rollbacks/" + version,
                "{\"to\":\"jewellery-1\",\"effectiveFrom\":\"%s\"}".formatted(FROM),
                201);
    }

    private Programmes replica(String source, Duration notice) {
        return new Programmes(store, jdbi, source, notice);
    }

    @Test
    void every_replica_learns_of_a_version_within_a_part_of_the_notice() {
        Programmes other = replica("programmes/jewellery.json", Duration.ofSeconds(2));
        assertThat(other.current().at(FROM).version()).isNotEqualTo(version);
        assertThat(other.current()).isSameAs(other.current());
        publish();
        assertThat(programmes.current().at(FROM).version()).isEqualTo(version);
        SalesTopic.until(() -> assertThat(other.current().at(FROM).version()).isEqualTo(version));
    }

    @Test
    void a_file_that_does_not_go_with_what_was_published_is_told(@TempDir Path folder)
            throws IOException {
        publish();
        ClassLoader loader = ProgrammesTest.class.getClassLoader();
        Path file = folder.resolve("later.json");
        try (InputStream in =
                Objects.requireNonNull(loader.getResourceAsStream("programmes/jewellery.json"))) {
            Files.writeString(
                    file,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("2000-01-01T00:00:00Z", "2160-01-01T00:00:00Z"));
        }
        assertThatThrownBy(() -> replica(file.toString(), Duration.ofMinutes(5)).current())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(version)
                .hasMessageContaining("must be after the version before it");
    }
}
