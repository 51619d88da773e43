package maison.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeEnvironmentTest {

    private static final Pattern WANTED = Pattern.compile("\\$\\{(MAISON_[A-Z0-9_]+)}");

    @TempDir private Path data;

    @Test
    void has_every_variable_that_the_compose_file_asks_for() throws IOException {
        var settings = Settings.with(Map.of("MAISON_DATA", data.toString()));
        var names =
                Files.readAllLines(new ComposeEnvironment(settings).write()).stream()
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();

        var wanted =
                WANTED.matcher(Files.readString(settings.home().resolve("docker-compose.yml")))
                        .results()
                        .map(match -> match.group(1))
                        .distinct()
                        .toList();

        assertThat(names).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(data.resolve("compose/kek.json")).exists();
        assertThat(data.resolve("compose/status-key.json")).exists();
        assertThat(data.resolve("compose/code-key.json")).exists();
        assertThat(data.resolve("compose/link-key.json")).exists();
    }
}
