package maison.launcher.supervising;

import java.time.Duration;

/// How long to wait before the next restart: doubled each time, forgotten after a quiet while.
public record Backoff(int failures) {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration MAX = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final int DOUBLINGS_MAX = 10;

    public static Backoff none() {
        return new Backoff(0);
    }

    /// After a run of this length has ended by itself.
    public Backoff afterRun(Duration ran) {
        return new Backoff(ran.compareTo(QUIET) >= 0 ? 1 : failures + 1);
    }

    public Duration delay() {
        if (failures == 0) {
            return Duration.ZERO;
        }
        var delay = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS_MAX));
        return delay.compareTo(MAX) > 0 ? MAX : delay;
    }
}
