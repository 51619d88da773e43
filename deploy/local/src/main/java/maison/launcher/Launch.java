package maison.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import maison.launcher.supervising.ComponentFailed;

/// `./maison up`: a house that stands until it is told to stop.
final class Launch {

    /// What shells use for a program ended by Ctrl-C.
    private static final int INTERRUPTED = 130;

    private static final int LOG_LINES = 25;
    private static final long STOP_SECONDS_MAX = 180;

    private final Settings settings;
    private final Consumer<String> out;
    private volatile boolean stopping;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Launch(Settings settings, Consumer<String> out) {
        this.settings = settings;
        this.out = out;
    }

    /// Starts the house, says where everything is, and waits for TERM or Ctrl-C, which also break
    /// off the start.
    ///
    /// @return the exit status
    int run() throws IOException {
        var starter = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(starter), "stop"));
        try (var house = House.start(settings, out)) {
            Report.lines(house).forEach(out);
            // What `up --detach` waits for.
            Files.writeString(ready(), Long.toString(ProcessHandle.current().pid()));
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException _) {
            return INTERRUPTED;
        } catch (ComponentFailed e) {
            explain(e);
            return 1;
        } finally {
            if (stopping) {
                out.accept("The house is down; its data stays in " + settings.data() + ".");
            }
            stopped.countDown();
        }
    }

    private Path ready() {
        return settings.data().resolve("run/ready");
    }

    /// The shutdown hook must not return before everything is stopped, or the JVM would end first.
    private void stopAndWait(Thread starter) {
        if (stopped.getCount() == 0) {
            return;
        }
        out.accept("Stopping ...");
        stopping = true;
        starter.interrupt();
        try {
            var _ = stopped.await(STOP_SECONDS_MAX, TimeUnit.SECONDS);
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
