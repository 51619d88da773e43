package maison.purchase;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Places in the logs of other services. They grow over all tests of the module: these share one
/// broker, and a service that starts anew hears again what other tests sent.
final class Sequences {

    private static final Clock CLOCK = Clock.systemUTC();
    private static long last;

    private Sequences() {}

    /// The next place. By the time, since each start of the service loads this class anew.
    static synchronized long next() {
        last = Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, CLOCK.instant()));
        return last;
    }
}
