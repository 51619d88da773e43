package maison.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import maison.launcher.supervising.Component;

/// What `./maison status` reads: written by the launcher at every change.
final class StatusFile {

    /// One component as it stood when the file was written.
    record Line(String name, String state, long pid, int restarts, String since) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    StatusFile(Settings settings) {
        this.file = settings.data().resolve("run/status.json");
    }

    synchronized void write(Collection<Component> components) {
        var lines = components.stream().map(StatusFile::line).toList();
        try {
            var beside = file.resolveSibling("status.json.new");
            JSON.writeValue(beside.toFile(), lines);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(Component component) {
        return new Line(
                component.name(),
                component.state().name().toLowerCase(Locale.ROOT),
                component.pid(),
                component.restarts(),
                component.since().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
    }

    synchronized void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Empty if no launcher has written it.
    List<Line> read() throws IOException {
        return Files.exists(file)
                ? List.of(JSON.readValue(file.toFile(), Line[].class))
                : List.of();
    }
}
