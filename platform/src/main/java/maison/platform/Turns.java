package maison.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Answers concurrent callers together: whoever comes while one turn is under way goes with the
/// next.
///
/// For a question that costs the database as much for many as for one. One caller alone waits for
/// nothing, and there is no thread but the callers' own: the first of those who wait asks for all
/// of them.
public final class Turns<Q, A> {

    private record Waiting<Q, A>(Q question, CompletableFuture<A> answer) {}

    private final Queue<Waiting<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final int most;
    private final Function<List<Q>, List<A>> answering;

    /// @param most questions in one turn
    /// @param answering gives an answer for each question, in order; what it throws, every caller
    ///   of the turn gets
    public Turns(int most, Function<List<Q>, List<A>> answering) {
        this.most = most;
        this.answering = answering;
    }

    /// Waits for the answer. The caller must not hold what a turn needs, such as the last database
    /// connection.
    public A ask(Q question) {
        var own = new Waiting<Q, A>(question, new CompletableFuture<>());
        waiting.add(own);
        while (!own.answer().isDone()) {
            turn.lock();
            try {
                if (!own.answer().isDone()) {
                    take();
                }
            } finally {
                turn.unlock();
            }
        }
        if (own.answer().isCompletedExceptionally()) {
            throw thrown(own.answer().exceptionNow());
        }
        return own.answer().resultNow();
    }

    /// How many wait for a turn to begin.
    int waiting() {
        return waiting.size();
    }

    // Whoever has the turn is waiting themself, so there is always somebody to take.
    private void take() {
        var together = new ArrayList<Waiting<Q, A>>();
        while (together.size() < most && waiting.peek() != null) {
            together.add(waiting.remove());
        }
        try {
            List<A> answers = answering.apply(together.stream().map(Waiting::question).toList());
            for (int i = 0; i < together.size(); i++) {
                together.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException | Error failure) {
            together.forEach(each -> each.answer().completeExceptionally(failure));
        }
    }

    private static RuntimeException thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }
}
