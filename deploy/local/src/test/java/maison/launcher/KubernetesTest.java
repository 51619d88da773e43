package maison.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import maison.launcher.running.Services;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/// Holds the manifests of `deploy/kubernetes` and `deploy/observability` against the code: they can
/// be read, and whatever they name exists.
class KubernetesTest {

    private static final String FOLDER = "deploy/kubernetes/";

    /// What Micrometer adds to a meter's name.
    private static final Pattern SUFFIX =
            Pattern.compile("(_seconds)?_(bucket|count|sum|max)$|_total$");

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private static Path data;

    @Test
    void every_manifest_is_taken_up() {
        for (var file : manifests()) {
            if (file.endsWith("kustomization.yaml")) {
                for (var resource : parse(file).getFirst().path("resources")) {
                    assertThat(file.resolveSibling(resource.asText())).exists();
                }
            } else {
                var list = file.resolveSibling("kustomization.yaml");
                assertThat(texts(parse(list).getFirst().path("resources")))
                        .contains(file.getFileName().toString());
                assertThat(parse(file))
                        .allSatisfy(each -> {
                            assertThat(each.has("apiVersion")).as(file.toString()).isTrue();
                            assertThat(each.has("kind")).as(file.toString()).isTrue();
                        });
            }
        }
    }

    @Test
    void every_service_has_what_it_needs_and_nothing_that_nobody_reads() {
        for (var service : Sources.OURS) {
            var given = new TreeSet<>(addresses().keySet());
            given.addAll(environment(service).keySet());

            assertThat(given).as(service).containsAll(Sources.requiredBy(service));
            assertThat(Sources.allSettings()).as(service).containsAll(given);
            assertThat(Sources.settingsOf(service))
                    .as(service)
                    .containsAll(environment(service).keySet());
        }
    }

    @Test
    void every_service_is_asked_where_it_answers() {
        var ports = new TreeMap<String, Integer>();
        container()
                .get("ports")
                .forEach(port ->
                        ports.put(port.get("name").asText(), port.get("containerPort").asInt()));

        assertThat(addresses())
                .containsEntry("MAISON_HTTP_PORT", String.valueOf(ports.get("http")))
                .containsEntry("MAISON_MANAGEMENT_PORT", String.valueOf(ports.get("management")));
        for (var port : parse(FOLDER + "service/service.yaml").at("/spec/ports")) {
            assertThat(port.get("port").asInt()).isEqualTo(ports.get(port.get("name").asText()));
            assertThat(ports).containsKey(port.get("targetPort").asText());
        }
        for (var probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            var asked = container().get(probe).get("httpGet");
            assertThat(asked.get("port").asText()).isEqualTo("management");
            assertThat(asked.get("path").asText()).isIn("/q/health/ready", "/q/health/live");
        }
        for (var service : Services.WITH_DATABASE) {
            assertThat(addresses())
                    .containsEntry(
                            "MAISON_" + Settings.variable(service) + "_URL",
                            "http://%s-service:%d".formatted(service, ports.get("http")));
            assertThat(overlay(service).get("namePrefix").asText()).isEqualTo(service + "-");
            assertThat(environment(service))
                    .containsEntry(
                            "MAISON_DB_URL", "jdbc:postgresql://postgres-rw:5432/" + service);
        }
        assertThat(parse(FOLDER + "metrics.yaml").at("/spec/endpoints/0/port").asText())
                .isEqualTo("management");
        assertThat(parse(FOLDER + "ingress.yaml").findValuesAsText("name"))
                .contains("gateway-service");
    }

    @Test
    void every_service_is_built_from_its_module_and_may_do_nothing_else() {
        for (var service : Sources.OURS) {
            assertThat(overlay(service).at("/images/0/newName").asText())
                    .isEqualTo("maison/" + Services.module(service));
            assertThat(overlay(service).at("/images/0/newTag").asText())
                    .isEqualTo(
                            Sources.matches("<version>([^<]+)<", Sources.read("pom.xml"))
                                    .getFirst());
        }
        var pod = parse(FOLDER + "service/deployment.yaml").at("/spec/template/spec");
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.get("automountServiceAccountToken").asBoolean()).isFalse();
        assertThat(container().at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(container().at("/securityContext/allowPrivilegeEscalation").asBoolean())
                .isFalse();
        assertThat(container().at("/securityContext/capabilities/drop/0").asText())
                .isEqualTo("ALL");
    }

    @Test
    void every_secret_is_one_that_compose_env_makes() throws IOException {
        var settings = Settings.with(Map.of("MAISON_DATA", data.toString()));
        var made =
                Sources.matches(
                        "(?m)^([A-Z0-9_]+)=",
                        Files.readString(new ComposeEnvironment(settings).write()));

        for (var service : Sources.OURS) {
            for (var secret : overlayPatch(service).findValues("secretKeyRef")) {
                assertThat(secret.get("name").asText()).isEqualTo("house");
                assertThat(made).contains(secret.get("key").asText());
            }
            for (var file : overlayPatch(service).findValues("items")) {
                file.forEach(item ->
                        assertThat(data.resolve("compose").resolve(item.get("key").asText()))
                                .exists());
            }
            environment(service)
                    .forEach((name, value) -> {
                        if (value.startsWith("/run/keys/")) {
                            assertThat(overlayPatch(service).findValuesAsText("path"))
                                    .as(name)
                                    .contains(value.substring("/run/keys/".length()));
                        }
                    });
        }
        assertThat(made)
                .containsAll(keys("MAISON_DB_[A-Z]+", Sources.read(FOLDER + "keycloak.yaml")))
                .containsAll(
                        keys(
                                "MAISON_SECRET_(?!DEMO)\\w+",
                                Sources.read("deploy/keycloak/maison-realm.json")));
    }

    @Test
    void takes_the_versions_that_the_tests_take() {
        var postgres = Sources.version("postgres");

        assertThat(parse(FOLDER + "kafka.yaml").at("/spec/kafka/version").asText())
                .isEqualTo(Sources.version("kafka"));
        assertThat(parse(FOLDER + "keycloak.yaml").at("/spec/image").asText())
                .isEqualTo("quay.io/keycloak/keycloak:" + Sources.version("keycloak"));
        assertThat(parse(FOLDER + "postgres.yaml").at("/spec/imageName").asText())
                .startsWith(
                        "ghcr.io/cloudnative-pg/postgresql:"
                                + postgres.replaceFirst("\\.0$", "")
                                + "-");
        assertThat(parse(FOLDER + "databases.yaml").findValuesAsText("image"))
                .containsExactly("postgres:" + postgres.replaceFirst("\\..*", ""));
    }

    @Test
    void scales_to_as_many_replicas_as_there_is_work_for() {
        var common =
                Sources.read("platform/src/main/resources/META-INF/microprofile-config.properties");
        var partitions = number("\\$\\{MAISON_TOPICS_PARTITIONS:(\\d+)}", common);
        var readers = number("maison.inbox.readers=(\\d+)", common);

        for (var scaled : parse(Sources.HOME.resolve(FOLDER + "scaling.yaml"))) {
            var name = scaled.at("/spec/scaleTargetRef/name").asText();
            assertThat(Services.WITH_DATABASE).contains(name.replace("-service", ""));
            assertThat(scaled.at("/spec/maxReplicaCount").asInt()).isEqualTo(partitions / readers);
            assertThat(scaled.at("/spec/triggers/0/metadata/query").asText())
                    .contains("job=\"" + name + "\"");
            // Else every apply would undo what the scaler did.
            assertThat(overlayPatch(name.replace("-service", "")).at("/spec/replicas").isNull())
                    .isTrue();
        }
    }

    @Test
    void asks_only_for_metrics_that_exist() throws IOException {
        var exist = new HashSet<>(List.of("http_server_requests"));
        for (var module : List.of("platform", "gateway", "purchase-service")) {
            for (var file : Sources.files(module + "/src/main/java")) {
                var meters =
                        Sources.matches(
                                "(?:gauge|counter|timer|summary|builder)\\(\\s*\"((?:maison|gateway)\\.[a-z.]+)\"",
                                Sources.read(file));
                meters.forEach(meter -> exist.add(meter.replace('.', '_')));
            }
        }
        var asked = new TreeSet<String>();
        var expressions = new ArrayList<JsonNode>();
        expressions.addAll(parse("deploy/observability/alerts.yaml").findValues("expr"));
        expressions.addAll(
                JSON.readTree(Sources.read("deploy/observability/dashboard.json"))
                        .findValues("expr"));
        parse(Sources.HOME.resolve(FOLDER + "scaling.yaml"))
                .forEach(each -> expressions.addAll(each.findValues("query")));
        expressions.forEach(expression ->
                asked.addAll(
                        Sources.matches(
                                "\\b((?:maison|gateway|http_server)_[a-z_]+)",
                                expression.asText())));

        assertThat(asked).hasSizeGreaterThan(8);
        assertThat(asked)
                .allSatisfy(name -> assertThat(SUFFIX.matcher(name).replaceFirst("")).isIn(exist));
        assertThat(Sources.read("docs/operations.md"))
                .contains("maison_relay_lag_events", "deploy/observability");
    }

    private static List<Path> manifests() {
        var files = new ArrayList<>(Sources.files(FOLDER));
        files.addAll(Sources.files("deploy/observability"));
        return files.stream().filter(file -> file.toString().endsWith(".yaml")).toList();
    }

    private static JsonNode container() {
        return parse(FOLDER + "service/deployment.yaml").at("/spec/template/spec/containers/0");
    }

    private static JsonNode overlay(String service) {
        return parse(FOLDER + service + "/kustomization.yaml");
    }

    private static JsonNode overlayPatch(String service) {
        return JSON.valueToTree(new Yaml().load(overlay(service).at("/patches/0/patch").asText()));
    }

    /// What one service alone is given; the value is empty where it is a secret.
    private static Map<String, String> environment(String service) {
        var given = new TreeMap<String, String>();
        overlayPatch(service)
                .at("/spec/template/spec/containers/0/env")
                .forEach(each -> given.put(each.get("name").asText(), each.path("value").asText()));
        return given;
    }

    private static Map<String, String> addresses() {
        var all = new TreeMap<String, String>();
        for (var literal :
                parse(FOLDER + "kustomization.yaml").at("/configMapGenerator/0/literals")) {
            var parts = literal.asText().split("=", 2);
            all.put(parts[0], parts[1]);
        }
        return all;
    }

    private static Set<String> keys(String pattern, String text) {
        return new TreeSet<>(Sources.matches("\\b(" + pattern + ")", text));
    }

    private static int number(String pattern, String text) {
        return Integer.parseInt(Sources.matches(pattern, text).getFirst());
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /// The last document of a file, which is its only one in most.
    private static JsonNode parse(String file) {
        return parse(Sources.HOME.resolve(file)).getLast();
    }

    private static List<JsonNode> parse(Path file) {
        var documents = new ArrayList<JsonNode>();
        for (Object each : new Yaml().loadAll(Sources.read(file))) {
            documents.add(JSON.valueToTree(each));
        }
        return documents;
    }
}
