package maison.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import maison.launcher.running.Parts;
import maison.launcher.running.Services;
import maison.launcher.supervising.Part;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/// What runs from images is the house that the launcher starts: so `docker-compose.yml` cannot rot
/// where no Docker runs.
class ComposeFileTest {

    /// Values that stand for a place or a secret, so that they differ from the launcher's.
    private static final Pattern PLACES =
            Pattern.compile(
                    "MAISON_(HTTP_HOST|KAFKA|OIDC_URL|DB_URL|SMTP_.*|.*_FILE|.*SECRET|.*PASSWORD)");

    private static final Map<String, Part> PARTS = new TreeMap<>();

    @TempDir private static Path data;

    private static Settings settings = Settings.with(Map.of());

    private final JsonNode services = services();

    @BeforeAll
    static void askTheLauncher() throws IOException {
        settings =
                Settings.with(
                        Map.of(
                                "MAISON_DATA",
                                data.toString(),
                                "MAISON_PORT_BASE",
                                "8000",
                                "MAISON_ONLY",
                                ""));
        for (var part : new Parts(settings, Secrets.open(settings.secrets())).all()) {
            PARTS.put(part.name(), part);
        }
    }

    private static JsonNode services() {
        // Jackson's own reader of YAML does not know merge keys.
        Map<String, Object> file = new Yaml().load(Sources.read("docker-compose.yml"));
        return new ObjectMapper().valueToTree(file).get("services");
    }

    @Test
    void starts_what_the_launcher_starts() {
        assertThat(names(services)).isEqualTo(PARTS.keySet());
    }

    @Test
    void gives_each_service_what_the_launcher_gives_it() {
        for (var part : PARTS.values()) {
            var service = part.name();
            if (!Sources.OURS.contains(service)) {
                continue;
            }
            var theirs = part.environment();
            var given = services.at("/" + service + "/environment");

            assertThat(names(given)).as(service).isEqualTo(new TreeSet<>(theirs.keySet()));
            theirs.forEach((name, value) -> {
                if (!PLACES.matcher(name).matches()) {
                    var here = given.get(name).asText().replaceFirst("//[a-z]+:", "//127.0.0.1:");
                    assertThat(here).as(service + " " + name).isEqualTo(value);
                }
            });
        }
    }

    @Test
    void gives_each_service_every_setting_that_has_no_default() {
        for (var service : Sources.OURS) {
            assertThat(names(services.at("/" + service + "/environment")))
                    .as(service)
                    .containsAll(Sources.requiredBy(service));
        }
    }

    @Test
    void gives_no_setting_that_nobody_reads() {
        for (var service : Sources.OURS) {
            assertThat(Sources.allSettings())
                    .as(service)
                    .containsAll(names(services.at("/" + service + "/environment")));
        }
    }

    @Test
    void gives_the_sign_in_server_what_its_realm_asks_for() {
        var realm = Sources.read("deploy/keycloak/maison-realm.json");
        var asked = Sources.matches("\\$\\{(MAISON_[A-Z0-9_]+)}", realm);

        assertThat(names(services.at("/keycloak/environment"))).containsAll(asked);
    }

    @Test
    void makes_a_database_for_each_service() {
        assertThat(Sources.read("deploy/docker/databases.sh"))
                .contains("for service in " + String.join(" ", Services.WITH_DATABASE) + "; do");
    }

    @Test
    void listens_on_loopback_alone_and_on_the_launchers_ports() {
        var wanted = new TreeSet<Integer>();
        Stream.of(Listener.values())
                .filter(l -> l != Listener.KEYCLOAK_MANAGEMENT && l != Listener.KAFKA_CONTROLLER)
                .forEach(listener -> wanted.add(settings.port(listener)));

        var published = new ArrayList<Integer>();
        for (var service : services) {
            for (var port : service.path("ports")) {
                var places = port.asText().split(":", -1);
                assertThat(places).as(port.asText()).hasSize(3).startsWith("127.0.0.1");
                published.add(Integer.valueOf(places[1]));
            }
        }
        assertThat(published).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void asks_each_service_on_the_port_where_it_answers() {
        for (var service : Sources.OURS) {
            var given = services.at("/" + service + "/environment");
            var management = given.get("MAISON_MANAGEMENT_PORT").asText();

            assertThat(services.at("/" + service + "/healthcheck/test/2").asText())
                    .isEqualTo(management);
            assertThat(services.at("/" + service + "/ports").toString())
                    .contains(":" + given.get("MAISON_HTTP_PORT").asText() + "\"")
                    .contains(":" + management + "\"");
        }
        assertThat(services).allSatisfy(each -> assertThat(each.has("healthcheck")).isTrue());
    }

    @Test
    void takes_the_versions_that_the_tests_take() {
        var kafka = "apache/kafka:" + Sources.version("kafka");
        var postgres = "postgres:" + Sources.version("postgres").replaceFirst("\\..*", "");

        assertThat(services.at("/kafka/image").asText()).isEqualTo(kafka);
        assertThat(services.at("/postgres/image").asText()).isEqualTo(postgres);
        assertThat(Sources.read("deploy/docker/keycloak.Dockerfile"))
                .contains("\nFROM quay.io/keycloak/keycloak:" + Sources.version("keycloak") + "\n");
        assertThat(Sources.read("platform/src/test/java/maison/platform/testing/Containers.java"))
                .contains('"' + kafka + '"')
                .contains('"' + postgres + '"');
        var java = Sources.matches("<maven.compiler.release>(\\d+)<", Sources.read("pom.xml"));
        for (var file : List.of("deploy/docker/Dockerfile", "deploy/docker/inbox.Dockerfile")) {
            assertThat(Sources.read(file))
                    .contains("\nFROM eclipse-temurin:" + java.getFirst() + "-jre\n");
        }
    }

    @Test
    void builds_each_service_from_its_module() {
        var sent = Sources.read(".dockerignore").lines().toList();
        for (var service : Sources.OURS) {
            var build = services.at("/" + service + "/build");
            var module = Services.module(service);

            assertThat(build.at("/args/MODULE").asText()).isEqualTo(module);
            assertThat(Sources.HOME.resolve(build.get("dockerfile").asText())).exists();
            assertThat(sent).contains("!" + module + "/target/quarkus-app");
        }
    }

    private static Set<String> names(JsonNode node) {
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
