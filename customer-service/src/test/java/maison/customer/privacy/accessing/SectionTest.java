package maison.customer.privacy.accessing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each door that is asked is one that its service's document shows to clients, and has words in
/// every language.
class SectionTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Map<String, JsonNode> DOCUMENTS = new HashMap<>();

    static Stream<Section> sections() {
        return Section.ALL.stream();
    }

    private static JsonNode document(String service) {
        return DOCUMENTS.computeIfAbsent(
                service,
                _ -> {
                    try {
                        return YAML.readTree(
                                Path.of("..", service + "-service", "openapi.yaml").toFile());
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static void assertOpenToClients(String service, String path) {
        String shape = path.replaceAll("\\?.*", "").replaceAll("\\{[^}]*}", "{}");
        var found =
                document(service).path("paths").properties().stream()
                        .filter(each -> each.getKey().replaceAll("\\{[^}]*}", "{}").equals(shape))
                        .map(each -> each.getValue().path("get"))
                        .filter(JsonNode::isObject)
                        .findFirst();
        assertThat(found).as("%s %s", service, path).isPresent();
        assertThat(found.orElseThrow().path("security").toString())
                .as("%s %s", service, path)
                .containsAnyOf("\"client\"", "\"subject-access\"");
    }

    @ParameterizedTest
    @MethodSource("sections")
    void is_shown_to_clients(Section section) {
        assertOpenToClients(section.service(), section.path());
        var detail = section.detail();
        if (detail != null) {
            assertOpenToClients(section.service(), detail.path());
        }
    }

    @ParameterizedTest
    @MethodSource("sections")
    void has_a_title_in_both_languages(Section section) {
        for (String language : new String[] {"en", "ar"}) {
            var words = Words.in(language);
            assertThat(words.of("section." + section.name())).isNotBlank();
            assertThat(words.withheld()).hasSameSizeAs(Manifest.WITHHELD);
        }
    }
}
