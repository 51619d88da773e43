package maison.launcher.supervising;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The process that a component is at this moment.
final class Running {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(60);
    private static final long LOG_BYTES_MAX = 20L << 20;
    private static final Duration POLL = Duration.ofMillis(150);

    private final Part part;
    private final PidFiles pidFiles;
    private final Path log;
    private final Life life;
    private @Nullable Process process;

    Running(Part part, PidFiles pidFiles, Path log, Life life) {
        this.part = part;
        this.pidFiles = pidFiles;
        this.log = log;
        this.life = life;
    }

    // A log that has grown is kept once more under another name; nobody writes to it now.
    private void setAside() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Starts a new process; under the lock, so that a stop sees either none or this one.
    ///
    /// @throws IOException if it cannot be started or was told to stop meanwhile
    Process launch() throws IOException {
        var builder = new ProcessBuilder(part.command()).redirectErrorStream(true);
        builder.environment().putAll(part.environment());
        setAside();
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectInput(Path.of("/dev/null").toFile());
        try {
            return life.locked(() -> launch(builder));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Process launch(ProcessBuilder builder) {
        try {
            if (!life.isWanted()) {
                throw new IOException("it was told to stop");
            }
            var launched = builder.start();
            process = launched;
            pidFiles.write(part.name(), launched.pid());
            return launched;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until the process can do its work.
    ///
    /// @return false if it ended, was told to stop, or took too long
    boolean becomesReady(Process launched, Duration timeout) throws Exception {
        var deadline = Instant.now().plus(timeout);
        while (Instant.now().isBefore(deadline) && life.isWanted()) {
            if (launched.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            if (part.isReady()) {
                part.afterReady();
                return true;
            }
        }
        return false;
    }

    /// The pid, or -1 while none runs.
    long pid() {
        var current = life.locked(() -> process);
        return current == null || !current.isAlive() ? -1 : current.pid();
    }

    void stop() {
        var current = life.locked(() -> process);
        if (current != null && current.isAlive()) {
            Signals.stop(current.toHandle(), part.stopSignal(), STOP_TIMEOUT);
        }
    }

    void kill() {
        var current = life.locked(() -> process);
        if (current != null) {
            current.destroyForcibly();
        }
    }
}
