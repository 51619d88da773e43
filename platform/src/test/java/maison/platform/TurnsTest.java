package maison.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who asks at the same time is answered together, each with their own answer.
class TurnsTest {

    private static final int MOST = 10;

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final List<List<Integer>> turns = new ArrayList<>();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final Turns<Integer, Integer> squares = new Turns<>(MOST, this::answers);

    @AfterEach
    void end() {
        go.countDown();
        callers.close();
    }

    // The first turn lasts until the test says so, so that others come meanwhile.
    private List<Integer> answers(List<Integer> questions) {
        turns.add(questions);
        begun.countDown();
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        var thrown = failure.get();
        if (thrown != null && turns.size() > 1) {
            throw thrown;
        }
        return questions.stream().map(each -> each * each).toList();
    }

    private List<Future<Integer>> askBesideTheFirst(int others) throws InterruptedException {
        var asked = new ArrayList<Future<Integer>>();
        asked.add(callers.submit(() -> squares.ask(0)));
        begun.await();
        for (int i = 1; i <= others; i++) {
            int question = i;
            asked.add(callers.submit(() -> squares.ask(question)));
        }
        Awaitility.await().until(() -> squares.waiting() == others);
        go.countDown();
        return asked;
    }

    @Test
    void whoever_comes_during_a_turn_goes_with_the_next() throws Exception {
        var asked = askBesideTheFirst(MOST);
        for (int i = 0; i <= MOST; i++) {
            assertThat(asked.get(i).get()).isEqualTo(i * i);
        }
        assertThat(turns).hasSize(2);
        assertThat(turns.getFirst()).containsExactly(0);
        assertThat(turns.getLast()).hasSize(MOST);
    }

    @Test
    void a_turn_is_never_larger_than_its_limit() throws Exception {
        for (var each : askBesideTheFirst(3 * MOST)) {
            each.get();
        }
        assertThat(turns).hasSize(4).allMatch(each -> each.size() <= MOST);
        assertThat(turns.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(31);
    }

    @Test
    void what_fails_fails_for_all_of_its_turn_and_no_other() throws Exception {
        var thrown = new IllegalStateException("lost");
        failure.set(thrown);
        var asked = askBesideTheFirst(3);
        assertThat(asked.getFirst().get()).isZero();
        for (var each : asked.subList(1, 4)) {
            assertThatThrownBy(each::get).hasCause(thrown);
        }
        failure.set(null);
        assertThat(squares.ask(7)).isEqualTo(49);
    }

    @Test
    void one_alone_is_asked_for_at_once() {
        go.countDown();
        assertThat(squares.ask(4)).isEqualTo(16);
        assertThat(squares.ask(5)).isEqualTo(25);
        assertThat(turns).containsExactly(List.of(4), List.of(5));
    }
}
