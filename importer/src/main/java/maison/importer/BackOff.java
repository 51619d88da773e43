package maison.importer;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Tries a request again while the other side is away or busy: waits double each time, with some
/// chance in it so that parallel streams do not come back at the same moment; or as long as the
/// other side asks.
final class BackOff {

    private static final int RETRIES_MAX = 11;
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final double JITTER = 0.3;

    // Failsafe takes a negative delay for "as configured".
    private static final Duration AS_CONFIGURED = Duration.ofMillis(-1);

    private static final RetryPolicy<Answer<?>> POLICY =
            RetryPolicy.<Answer<?>>builder()
                    .handle(IOException.class)
                    .handleResultIf(answer -> answer != null && answer.isTransient())
                    .withBackoff(FIRST.toMillis(), LONGEST.toMillis(), ChronoUnit.MILLIS)
                    .withJitter(JITTER)
                    .withDelayFn(attempt -> asked(attempt.getLastResult(null)))
                    .withMaxRetries(RETRIES_MAX)
                    .build();

    /// One attempt.
    interface Request<T> {
        Answer<T> send() throws IOException, InterruptedException;
    }

    private BackOff() {}

    /// The first answer that is neither 429 nor 5xx.
    ///
    /// @throws ImportFailure when every attempt failed
    static <T> Answer<T> send(String what, Request<T> request) throws InterruptedException {
        try {
            Answer<T> answer = Failsafe.with(POLICY).get(request::send);
            if (answer.isTransient()) {
                throw unreachable(what, "HTTP " + answer.status());
            }
            return answer;
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw unreachable(
                    what, e.getCause() == null ? "" : e.getCause().getClass().getSimpleName());
        }
    }

    private static Duration asked(@Nullable Answer<?> last) {
        if (last == null || last.retryAfter().isZero()) {
            return AS_CONFIGURED;
        }
        return last.retryAfter().compareTo(LONGEST) > 0 ? LONGEST : last.retryAfter();
    }

    private static ImportFailure unreachable(String what, String trouble) {
        return new ImportFailure(
                ExitCode.INCOMPLETE,
                "Cannot reach %s (%s). Start it and run this again: it goes on where it was."
                        .formatted(what, trouble));
    }
}
