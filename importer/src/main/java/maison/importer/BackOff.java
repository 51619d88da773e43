package maison.importer;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Tries a request again while the other side is away or busy: waits double, with some chance in
/// them so that parallel streams do not come back at the same moment.
final class BackOff {

    private static final int ATTEMPTS_MAX = 12;
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /// One attempt.
    interface Request<T> {
        Answer<T> send() throws IOException, InterruptedException;
    }

    private BackOff() {}

    /// The first answer that is neither 429 nor 5xx.
    ///
    /// @throws ImportFailure when every attempt failed
    static <T> Answer<T> send(String what, Request<T> request) throws InterruptedException {
        String trouble = "";
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            Duration wait = waitAfter(attempt);
            try {
                Answer<T> answer = request.send();
                if (!answer.isTransient()) {
                    return answer;
                }
                trouble = "HTTP " + answer.status();
                wait = longer(wait, answer.retryAfter());
            } catch (IOException e) {
                trouble = e.getClass().getSimpleName();
            }
            Thread.sleep(wait);
        }
        throw new ImportFailure(
                ExitCode.INCOMPLETE,
                "Cannot reach %s (%s). Start it and run the import again: it goes on where it was."
                        .formatted(what, trouble));
    }

    private static Duration waitAfter(int attempt) {
        long millis = Math.min(FIRST.toMillis() << attempt, LONGEST.toMillis());
        return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }

    private static Duration longer(Duration one, Duration other) {
        Duration longer = one.compareTo(other) >= 0 ? one : other;
        return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    }
}
