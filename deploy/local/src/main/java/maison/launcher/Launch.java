package maison.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import maison.launcher.supervising.ComponentFailed;
import maison.launcher.supervising.PidFiles;

/// `./maison up`: a house that stands until it is told to stop.
final class Launch {

    /// How the launcher's own process is written down among the pid files.
    static final String NAME = "launcher";

    private static final int LOG_LINES = 25;

    private final Settings settings;
    private final Consumer<String> out;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    Launch(Settings settings, Consumer<String> out) {
        this.settings = settings;
        this.out = out;
    }

    /// Starts the house, says where everything is, and waits for TERM or Ctrl-C.
    ///
    /// @return the exit status
    int run() throws IOException, InterruptedException {
        var pidFiles = new PidFiles(settings.data().resolve("run"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "stop"));
        try (var house = House.start(settings, out)) {
            pidFiles.write(NAME, ProcessHandle.current().pid());
            Report.lines(house).forEach(out);
            Files.writeString(
                    settings.data().resolve("run/ready"),
                    Long.toString(ProcessHandle.current().pid()));
            stop.await();
            out.accept("Stopping ...");
        } catch (ComponentFailed e) {
            explain(e);
            return 1;
        } finally {
            Files.deleteIfExists(settings.data().resolve("run/ready"));
            stopped.countDown();
        }
        pidFiles.remove(NAME);
        return 0;
    }

    /// The shutdown hook must not return before everything is stopped, or the JVM would end first.
    private void stopAndWait() {
        stop.countDown();
        try {
            var _ =
                    stopped.await(
                            Duration.ofMinutes(2).toSeconds(),
                            java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void explain(ComponentFailed failure) throws IOException {
        var log = settings.log(failure.component());
        out.accept("");
        out.accept(failure.getMessage() + ". Everything else was stopped. The end of " + log + ":");
        LogTail.of(log, LOG_LINES).forEach(line -> out.accept("  | " + line));
        out.accept("");
        out.accept("What to do: " + Advice.on(failure));
    }
}
