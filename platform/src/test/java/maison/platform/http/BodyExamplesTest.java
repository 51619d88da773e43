package maison.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyExamplesTest {

    private static @Nullable Object shown(String mediaType, Object value) {
        var example = OASFactory.createExample().value(value);
        var media = OASFactory.createMediaType().addExample("two", example);
        new BodyExamples()
                .filterRequestBody(
                        OASFactory.createRequestBody()
                                .content(
                                        OASFactory.createContent().addMediaType(mediaType, media)));
        return Objects.requireNonNull(example).getValue();
    }

    @Test
    void lines_are_shown_as_lines() {
        assertThat(shown("application/x-ndjson", List.of(Map.of("a", 1), Map.of("b", 2))))
                .isEqualTo("{\"a\":1}\n{\"b\":2}\n");
        assertThat(shown("application/x-ndjson", "[{\"a\":1},{\"b\":2}]"))
                .isEqualTo("{\"a\":1}\n{\"b\":2}\n");
    }

    @Test
    void a_form_is_shown_by_its_parts() {
        assertThat(shown("multipart/form-data", "{\"file\":\"a;b\"}"))
                .isEqualTo(Map.of("file", "a;b"));
    }

    @Test
    void others_stay_as_they_are() {
        assertThat(shown("text/csv", "a;b\n")).isEqualTo("a;b\n");
        assertThat(shown("application/json", List.of(1))).isEqualTo(List.of(1));
    }
}
