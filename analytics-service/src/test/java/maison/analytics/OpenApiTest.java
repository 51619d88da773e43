package maison.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What the service promises over HTTP is a committed file: a change shows up in review.
class OpenApiTest {

    private static final Path BUILT = Path.of("target", "openapi", "openapi.yaml");
    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    void the_committed_description_is_what_the_build_makes() throws IOException {
        assertThat(Files.readString(COMMITTED))
                .as("openapi.yaml; after a wanted change copy target/openapi/openapi.yaml over it")
                .isEqualTo(Files.readString(BUILT));
    }
}
