package maison.platform.publishing;

import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import maison.platform.eventstore.AppendListener;

/// Wakes readers of the log as soon as this process has committed something.
///
/// Other replicas' commits are found by polling. The database could notify as well, but its lock
/// for that serialises commits.
@Singleton
public final class LogSignal implements AppendListener {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final AtomicLong last = new AtomicLong();

    @Override
    public void appended(long position) {
        last.accumulateAndGet(position, Math::max);
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until this process has committed something after `position`, or time is up.
    public void await(long position, long millis) throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lock();
        try {
            while (last.get() <= position && left > 0) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
