package maison.launcher.supervising;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration SHORT = Duration.ofSeconds(2);

    @Test
    void doubles_with_each_short_run() {
        var first = Backoff.none().afterRun(SHORT);
        var third = first.afterRun(SHORT).afterRun(SHORT);

        assertThat(first.delay()).isEqualTo(Duration.ofMillis(500));
        assertThat(third.delay()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void never_waits_longer_than_half_a_minute() {
        var backoff = Backoff.none();
        for (int i = 0; i < 1000; i++) {
            backoff = backoff.afterRun(SHORT);
        }

        assertThat(backoff.delay()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void forgets_after_a_quiet_minute() {
        var backoff = new Backoff(6).afterRun(Duration.ofMinutes(1));

        assertThat(backoff.delay()).isEqualTo(Duration.ofMillis(500));
    }
}
