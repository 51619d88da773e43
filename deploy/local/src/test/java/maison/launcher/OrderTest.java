package maison.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import maison.launcher.supervising.Part;
import org.junit.jupiter.api.Test;

class OrderTest {

    private record Named(String name, List<String> needs) implements Part {

        @Override
        public List<String> command() {
            return List.of();
        }

        @Override
        public Map<String, String> environment() {
            return Map.of();
        }

        @Override
        public boolean isReady() {
            return true;
        }
    }

    private static final Part BASE = new Named("base", List.of());
    private static final Part MIDDLE = new Named("middle", List.of("base"));
    private static final Part TOP = new Named("top", List.of("middle", "base", "absent"));

    private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();

    @Test
    void starts_what_is_needed_first() throws InterruptedException {
        Order.start(List.of(TOP, MIDDLE, BASE), part -> seen.add(part.name()));

        assertThat(seen).containsExactly("base", "middle", "top");
    }

    @Test
    void starts_together_what_does_not_need_each_other() throws InterruptedException {
        var other = new Named("other", List.of());
        var both = new CountDownLatch(2);

        Order.start(
                List.of(BASE, other),
                part -> {
                    both.countDown();
                    awaitQuietly(both);
                    seen.add(part.name());
                });

        assertThat(seen).containsExactlyInAnyOrder("base", "other");
    }

    @Test
    void tells_the_first_failure_and_starts_nothing_that_needs_it() {
        assertThatThrownBy(() ->
                        Order.start(
                                List.of(BASE, MIDDLE, TOP),
                                part -> {
                                    seen.add(part.name());
                                    throw new CannotStart(part.name());
                                }))
                .isInstanceOf(CannotStart.class)
                .hasMessage("base");
        assertThat(seen).containsExactly("base");
    }

    @Test
    void stops_who_needs_others_first() {
        Order.stop(List.of(BASE, MIDDLE, TOP), part -> seen.add(part.name()));

        assertThat(seen).containsExactly("top", "middle", "base");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
