package maison.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// Reads a rule as a sentence: given what happened, when this is asked, then that follows.
///
/// @param <C> commands
/// @param <S> state
/// @param <E> events
/// @param <R> refusals
public final class DeciderScenario<C, S, E, R> {

    private final Decider<C, S, E, R> decider;

    private DeciderScenario(Decider<C, S, E, R> decider) {
        this.decider = decider;
    }

    /// Scenarios for the rules of one aggregate.
    public static <C, S, E, R> DeciderScenario<C, S, E, R> of(Decider<C, S, E, R> decider) {
        return new DeciderScenario<>(decider);
    }

    /// What had happened before; nothing if empty.
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Given given(E... events) {
        return new Given(List.of(events));
    }

    /// A history.
    public final class Given {

        private final List<E> history;

        private Given(List<E> history) {
            this.history = history;
        }

        /// What is asked for now.
        public When when(C command) {
            return new When(decider.decide(command, decider.replay(history)));
        }

        /// The state that the history makes.
        public S state() {
            return decider.replay(history);
        }
    }

    /// A decision.
    public final class When {

        private final Decision<E, R> decision;

        private When(Decision<E, R> decision) {
            this.decision = decision;
        }

        /// Exactly these events follow, in order.
        @SafeVarargs
        @SuppressWarnings("varargs") // the array is only read
        public final void then(E... events) {
            assertThat(decision).isEqualTo(new Decision.Accepted<E, R>(List.of(events)));
        }

        /// It had taken effect before: nothing follows.
        public void thenNothing() {
            assertThat(decision).isEqualTo(new Decision.Accepted<E, R>(List.of()));
        }

        /// The rules refuse it, for this reason.
        public void thenRefused(R reason) {
            assertThat(decision).isEqualTo(new Decision.Refused<E, R>(reason));
        }

        /// The decision itself, for what these sentences cannot say.
        public Decision<E, R> decision() {
            return decision;
        }
    }
}
