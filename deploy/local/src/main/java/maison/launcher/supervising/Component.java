package maison.launcher.supervising;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One supervised process: started, watched, restarted with back-off when it dies.
public final class Component {

    /// Where a component is in its life.
    public enum State {
        WAITING,
        PREPARING,
        STARTING,
        READY,
        RESTARTING,
        STOPPED,
        FAILED
    }

    /// Told of every change; called on the component's own thread.
    public interface Listener {
        void changed(Component component, String remark);
    }

    private static final Duration JOIN_TIMEOUT = Duration.ofSeconds(30);

    private final Part part;
    private final PidFiles pidFiles;
    private final Duration startTimeout;
    private final Listener listener;
    private final Life life = new Life();
    private final Running running;
    private volatile @Nullable Thread watcher;

    /// @param startTimeout how long the process may take to become ready
    public Component(
            Part part, PidFiles pidFiles, Path log, Duration startTimeout, Listener listener) {
        this.part = part;
        this.pidFiles = pidFiles;
        this.startTimeout = startTimeout;
        this.listener = listener;
        this.running = new Running(part, pidFiles, log, life);
    }

    public String name() {
        return part.name();
    }

    public State state() {
        return life.state();
    }

    /// How often it was started again after it had died.
    public int restarts() {
        return life.restarts();
    }

    /// Since when it is in its state.
    public Instant since() {
        return life.since();
    }

    /// The pid of the process that runs now, or -1.
    public long pid() {
        return running.pid();
    }

    /// Prepares, starts and waits until it is ready; from then on it is watched and restarted.
    ///
    /// @throws ComponentFailed if it does not become ready; nothing of it is left running
    public void start() {
        life.want(true);
        try {
            change(State.PREPARING, "");
            part.prepare();
            var began = Instant.now();
            var launched = running.launch();
            change(State.STARTING, "");
            if (!running.becomesReady(launched, startTimeout)) {
                throw failed(ended(launched), null);
            }
            change(State.READY, "");
            watcher =
                    Thread.ofVirtual().name("watch-" + name()).start(() -> watch(launched, began));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComponentFailed(name(), "was told to stop while it started", e);
        } catch (ComponentFailed e) {
            throw e;
        } catch (Exception e) {
            // An interrupt breaks reading and writing files off with exceptions of their own.
            if (!Thread.currentThread().isInterrupted()) {
                throw failed("could not be started: " + e.getMessage(), e);
            }
            throw new ComponentFailed(name(), "was told to stop while it started", e);
        }
    }

    private ComponentFailed failed(String what, @Nullable Exception cause) {
        running.stop();
        pidFiles.remove(name());
        change(State.FAILED, "");
        return new ComponentFailed(name(), what, cause);
    }

    /// Stops it in good order, and for good until [#start()].
    public void stop() {
        life.want(false);
        running.stop();
        joinWatcher();
        pidFiles.remove(name());
        if (state() != State.FAILED && state() != State.WAITING) {
            change(State.STOPPED, "");
        }
    }

    /// Ends the process at once with SIGKILL, as a power cut would; it is started again by itself.
    public void kill() {
        life.become(State.RESTARTING);
        running.kill();
    }

    /// Waits until it is ready (again).
    ///
    /// @throws IllegalStateException if that takes longer than the timeout
    public void awaitReady(Duration timeout) throws InterruptedException {
        if (!life.await(State.READY, timeout)) {
            throw new IllegalStateException(
                    name() + " is " + state() + " and not ready after " + timeout);
        }
    }

    private void watch(Process first, Instant began) {
        var current = first;
        var started = began;
        var backoff = Backoff.none();
        try {
            while (true) {
                var status = current.waitFor();
                if (!life.isWanted()) {
                    return;
                }
                backoff = backoff.afterRun(Duration.between(started, Instant.now()));
                change(State.RESTARTING, "ended with status " + status + wait(backoff.delay()));
                if (!life.pause(backoff.delay())) {
                    return;
                }
                started = Instant.now();
                current = restart(current);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// A restart that does not become ready is ended, so that the watcher sees it as one more
    /// death.
    private Process restart(Process dead) throws InterruptedException {
        life.countRestart();
        try {
            var launched = running.launch();
            change(State.STARTING, "");
            if (running.becomesReady(launched, startTimeout)) {
                change(State.READY, "");
            } else if (life.isWanted()) {
                running.stop();
            }
            return launched;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            change(State.RESTARTING, "could not be started: " + e.getMessage());
            running.stop();
            return dead;
        }
    }

    private static String ended(Process process) {
        return process.isAlive()
                ? "did not become ready in time"
                : "ended with status " + process.exitValue();
    }

    private static String wait(Duration delay) {
        return "; restarting in %.1f s".formatted(delay.toMillis() / 1000.0);
    }

    private void joinWatcher() {
        var thread = watcher;
        if (thread == null) {
            return;
        }
        try {
            thread.join(JOIN_TIMEOUT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void change(State next, String remark) {
        life.become(next);
        listener.changed(this, remark);
    }
}
