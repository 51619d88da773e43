package maison.gateway.routing;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Ends an exchange on which nothing has moved for too long.
///
/// Not the client's own timeout, which cannot tell a caller who is still uploading from a service
/// that says nothing.
final class SilenceWatch {

    private final Vertx vertx;
    private final Duration limit;
    private final Runnable tooLong;
    private long lastNanos = System.nanoTime();
    private long timer;

    SilenceWatch(Vertx vertx, Duration limit, Runnable tooLong) {
        this.vertx = vertx;
        this.limit = limit;
        this.tooLong = tooLong;
    }

    void begin() {
        wake(limit.toMillis());
    }

    /// Something was heard: the wait begins anew.
    void heard() {
        lastNanos = System.nanoTime();
    }

    void end() {
        vertx.cancelTimer(timer);
    }

    private void wake(long millis) {
        timer = vertx.setTimer(millis, _ -> check());
    }

    private void check() {
        var left = limit.toNanos() - (System.nanoTime() - lastNanos);
        if (left <= 0) {
            tooLong.run();
        } else {
            wake(TimeUnit.NANOSECONDS.toMillis(left) + 1);
        }
    }
}
