package maison.loyalty;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that tests set; it stands still.
public final class TestClock extends Clock {

    public static final Instant START = Instant.parse("2026-03-20T10:00:00Z");

    private static volatile InstantSource now = InstantSource.fixed(START);

    /// Gives the service this clock.
    @Singleton
    static class Producer {
        @Produces
        @Singleton
        Clock clock() {
            return new TestClock();
        }
    }

    public static void set(Instant instant) {
        now = InstantSource.fixed(instant);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Nobody needs a local clock");
    }

    @Override
    public Instant instant() {
        return now.instant();
    }
}
