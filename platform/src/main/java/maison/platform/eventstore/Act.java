package maison.platform.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Outcome.Refused;
import org.jspecify.annotations.Nullable;

/// Decisions of several aggregates that are stored as one: all of them, or none. Made by [Acts].
public final class Act {

    private final Call call;
    private final List<Append.Part> parts = new ArrayList<>();
    private boolean first = true;
    private boolean givenUp;

    Act(Call call) {
        this.call = call;
    }

    /// Decides on one aggregate as it is now. A refusal by any of them stores nothing of the act.
    ///
    /// The version that the client named (`If-Match`) is the first aggregate's.
    ///
    /// @throws PreconditionFailed if the first aggregate is not at the version the call names
    /// @throws IllegalArgumentException for a second decision on the same aggregate
    public <C, S, E, R> Outcome<S, E, R> decide(
            AggregateRunner<C, S, E, R> runner, UUID id, C command) {
        if (parts.stream().anyMatch(part -> part.stream().id().equals(id))) {
            throw new IllegalArgumentException("Decided twice in one act: " + id);
        }
        Integer expected = first ? call.expectedVersion() : null;
        first = false;
        Outcome<S, E, R> outcome = runner.propose(id, command, expected, parts::add);
        givenUp |= outcome instanceof Refused;
        return outcome;
    }

    /// Stores nothing of the act, for a reason that no aggregate knows.
    public void giveUp() {
        givenUp = true;
    }

    /// What is to be stored; null for nothing: refused, given up, or done before.
    @Nullable Append toAppend() {
        return givenUp || parts.isEmpty() ? null : new Append(parts, call.context(), null);
    }
}
