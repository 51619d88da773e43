package maison.launcher.supervising;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
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

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(150);

    private final Part part;
    private final PidFiles pidFiles;
    private final Path log;
    private final Duration startTimeout;
    private final Listener listener;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private State state = State.WAITING;
    private boolean wanted;
    private int restarts;
    private Instant since = Instant.now();
    private @Nullable Process process;
    private @Nullable Thread watcher;

    public Component(
            Part part, PidFiles pidFiles, Path log, Duration startTimeout, Listener listener) {
        this.part = part;
        this.pidFiles = pidFiles;
        this.log = log;
        this.startTimeout = startTimeout;
        this.listener = listener;
    }

    public String name() {
        return part.name();
    }

    public Path log() {
        return log;
    }

    public State state() {
        return locked(() -> state);
    }

    /// How often it was started again after it had died.
    public int restarts() {
        return locked(() -> restarts);
    }

    /// Since when it is in its state.
    public Instant since() {
        return locked(() -> since);
    }

    /// The pid of the process that runs now, or -1.
    public long pid() {
        return locked(() -> process == null || !process.isAlive() ? -1 : process.pid());
    }

    /// Prepares, starts and waits until it is ready; from then on it is watched and restarted.
    ///
    /// @throws ComponentFailed if it does not become ready; nothing is left running
    public void start() {
        locked(() -> wanted = true);
        var began = Instant.now();
        try {
            change(State.PREPARING, "");
            part.prepare();
            var launched = launch();
            if (!becomesReady(launched)) {
                var how = ended(launched);
                Signals.stop(launched.toHandle(), part.stopSignal(), STOP_TIMEOUT);
                throw new ComponentFailed(name(), how);
            }
            watcher =
                    Thread.ofVirtual().name("watch-" + name()).start(() -> watch(launched, began));
        } catch (ComponentFailed e) {
            change(State.FAILED, "");
            throw e;
        } catch (Exception e) {
            change(State.FAILED, "");
            throw new ComponentFailed(name(), "could not be prepared: " + e.getMessage(), e);
        }
    }

    /// Stops it in good order, and for good until [#start()].
    public void stop() {
        var running =
                locked(() -> {
                    wanted = false;
                    changed.signalAll();
                    return process;
                });
        if (running != null && running.isAlive()) {
            Signals.stop(running.toHandle(), part.stopSignal(), STOP_TIMEOUT);
        }
        joinWatcher();
        pidFiles.remove(name());
        if (state() != State.FAILED) {
            change(State.STOPPED, "");
        }
    }

    /// Ends the process at once with SIGKILL, as a power cut would; the watcher starts it again.
    public void kill() {
        var running =
                locked(() -> {
                    state = State.RESTARTING;
                    since = Instant.now();
                    return process;
                });
        if (running != null) {
            running.destroyForcibly();
        }
    }

    /// Waits until it is ready (again).
    ///
    /// @throws IllegalStateException if that takes longer than the timeout
    public void awaitReady(Duration timeout) throws InterruptedException {
        var nanos = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (state != State.READY) {
                if (nanos <= 0) {
                    throw new IllegalStateException(
                            name() + " is " + state + " and not ready after " + timeout);
                }
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    private Process launch() throws Exception {
        var builder = new ProcessBuilder(part.command()).redirectErrorStream(true);
        builder.environment().putAll(part.environment());
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectInput(Path.of("/dev/null").toFile());
        var launched = builder.start();
        pidFiles.write(name(), launched.pid());
        locked(() -> process = launched);
        change(State.STARTING, "");
        return launched;
    }

    private boolean becomesReady(Process launched) throws Exception {
        var deadline = Instant.now().plus(startTimeout);
        while (Instant.now().isBefore(deadline) && isWanted()) {
            if (launched.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            if (part.isReady()) {
                part.afterReady();
                change(State.READY, "");
                return true;
            }
        }
        return false;
    }

    private void watch(Process first, Instant began) {
        var running = first;
        var started = began;
        var backoff = Backoff.none();
        try {
            while (true) {
                running.waitFor();
                if (!isWanted()) {
                    return;
                }
                backoff = backoff.afterRun(Duration.between(started, Instant.now()));
                change(State.RESTARTING, ended(running) + seconds(backoff.delay()));
                if (!pause(backoff.delay())) {
                    return;
                }
                started = Instant.now();
                running = restart();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// A restart that does not become ready is ended, so that the loop sees it as one more death.
    private Process restart() throws InterruptedException {
        locked(() -> restarts++);
        try {
            var launched = launch();
            if (!becomesReady(launched) && isWanted()) {
                Signals.stop(launched.toHandle(), part.stopSignal(), STOP_TIMEOUT);
            }
            return launched;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            change(State.RESTARTING, "could not be started: " + e.getMessage());
            var last = locked(() -> process);
            if (last == null) {
                throw new IllegalStateException("No process of " + name() + " was ever started", e);
            }
            last.destroyForcibly();
            return last;
        }
    }

    private static String ended(Process process) {
        return process.isAlive()
                ? "did not become ready in time"
                : "ended with status " + process.exitValue();
    }

    private static String seconds(Duration delay) {
        return "; restarting in %.1f s".formatted(delay.toMillis() / 1000.0);
    }

    /// @return false if it was told to stop meanwhile
    private boolean pause(Duration delay) throws InterruptedException {
        var nanos = delay.toNanos();
        lock.lockInterruptibly();
        try {
            while (wanted && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    private void joinWatcher() {
        var thread = watcher;
        if (thread == null) {
            return;
        }
        try {
            thread.join(STOP_TIMEOUT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isWanted() {
        return locked(() -> wanted);
    }

    private void change(State next, String remark) {
        locked(() -> {
            state = next;
            since = Instant.now();
            changed.signalAll();
            return state;
        });
        listener.changed(this, remark);
    }

    private <T> T locked(java.util.function.Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
