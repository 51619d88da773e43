package maison.launcher.supervising;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which processes are ours, written down so that the next launcher can find them after this one
/// was killed.
public final class PidFiles {

    private static final String SUFFIX = ".pid";
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

    private final Path folder;

    public PidFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    public void write(String name, long pid) {
        try {
            var identity = ProcessIdentity.of(pid);
            if (identity.isPresent()) {
                Files.writeString(file(name), identity.get() + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The pid of that name, if the very process that was written down still runs.
    public Optional<Long> running(String name) {
        try {
            return Files.exists(file(name))
                    ? ProcessIdentity.parse(Files.readString(file(name)))
                            .filter(ProcessIdentity::isAlive)
                            .map(ProcessIdentity::pid)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> names() {
        var names = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            files.forEach(f -> {
                var name = f.getFileName().toString();
                names.add(name.substring(0, name.length() - SUFFIX.length()));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.stream().sorted().toList();
    }

    /// Ends the process of that name if it is ours and still runs.
    ///
    /// @return whether there was one
    public boolean stop(String name, String signal) {
        var running = running(name).flatMap(ProcessHandle::of);
        running.ifPresent(process -> Signals.stop(process, signal, STOP_TIMEOUT));
        remove(name);
        return running.isPresent();
    }

    private Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }
}
