package maison.launcher.supervising;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Where a component stands and whether it is wanted, for several threads to see and wait on.
final class Life {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Component.State state = Component.State.WAITING;
    private Instant since = Instant.now();
    private boolean wanted;
    private int restarts;

    Component.State state() {
        return locked(() -> state);
    }

    Instant since() {
        return locked(() -> since);
    }

    int restarts() {
        return locked(() -> restarts);
    }

    boolean isWanted() {
        return locked(() -> wanted);
    }

    void become(Component.State next) {
        locked(() -> {
            state = next;
            since = Instant.now();
            changed.signalAll();
            return next;
        });
    }

    void want(boolean yes) {
        locked(() -> {
            wanted = yes;
            changed.signalAll();
            return yes;
        });
    }

    void countRestart() {
        locked(() -> restarts++);
    }

    /// Waits for a state.
    ///
    /// @return false if it is not reached in time
    boolean await(Component.State expected, Duration timeout) throws InterruptedException {
        var nanos = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (state != expected) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = changed.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Waits for a while, or until it is no longer wanted.
    ///
    /// @return whether it still is
    boolean pause(Duration delay) throws InterruptedException {
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

    /// Runs something while nothing of this can change.
    <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
