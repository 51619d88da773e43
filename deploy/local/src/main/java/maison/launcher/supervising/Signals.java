package maison.launcher.supervising;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ending a process: first asked, then, when it does not listen, killed.
final class Signals {

    private Signals() {}

    static void stop(ProcessHandle process, String signal, Duration patience) {
        send(process.pid(), signal);
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// Java itself can send TERM and KILL only; PostgreSQL wants INT. The shell's own `kill` is
    /// always there.
    private static void send(long pid, String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot signal process " + pid, e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
