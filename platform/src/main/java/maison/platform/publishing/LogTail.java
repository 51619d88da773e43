package maison.platform.publishing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import maison.platform.eventstore.AppendListener;
import maison.platform.eventstore.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// The newest part of the log, as far as this process wrote it: wakes readers as soon as it has
/// committed something, and saves the relay from reading back what was in memory a moment ago.
///
/// Other replicas' commits are found by polling. The database could notify as well, but its lock
/// for that serialises commits.
@Singleton
public final class LogTail implements AppendListener {

    private static final int KEPT = 8192;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final AtomicLong last = new AtomicLong();

    // Positions have no holes, so an event's place follows from its position.
    private final AtomicReferenceArray<@Nullable RecordedEvent<?>> ring =
            new AtomicReferenceArray<>(KEPT);

    @Override
    public void appended(List<RecordedEvent<?>> events) {
        for (RecordedEvent<?> event : events) {
            ring.set(placeOf(positionOf(event)), event);
        }
        last.accumulateAndGet(positionOf(events.getLast()), Math::max);
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The newest position that this process has committed; 0 before the first.
    long last() {
        return last.get();
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

    /// Hands over the events that follow a position without a gap, and forgets them; none if the
    /// next one is not here, which does not mean that there is none.
    List<RecordedEvent<?>> take(long position, int limit) {
        var taken = new ArrayList<RecordedEvent<?>>();
        for (long next = position + 1; taken.size() < limit; next++) {
            RecordedEvent<?> event = ring.get(placeOf(next));
            if (event == null || positionOf(event) != next) {
                break;
            }
            ring.compareAndSet(placeOf(next), event, null);
            taken.add(event);
        }
        return taken;
    }

    private static int placeOf(long position) {
        return (int) (position % KEPT);
    }

    private static long positionOf(RecordedEvent<?> event) {
        return event.envelope().position();
    }
}
