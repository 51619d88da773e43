package maison.platform.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner.Proposal;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import org.jspecify.annotations.Nullable;

/// Decisions of several aggregates that are stored as one: all of them, or none. Made by [Acts].
public final class Act {

    private final Call call;
    private final List<Append.Part> parts = new ArrayList<>();
    private final List<Runnable> stored = new ArrayList<>();
    private final boolean mayRecall;
    private boolean recalled;
    private boolean first = true;
    private boolean givenUp;

    /// @param mayRecall whether to decide on what is in memory
    Act(Call call, boolean mayRecall) {
        this.call = call;
        this.mayRecall = mayRecall;
    }

    /// Decides on one aggregate as it is now. A refusal by any of them stores nothing of the act.
    ///
    /// The version that the client named (`If-Match`) is the first aggregate's.
    ///
    /// @throws PreconditionFailed if the first aggregate is not at the version the call names
    /// @throws IllegalArgumentException for a second decision on the same aggregate
    public <C, S, E, R> Outcome<S, E, R> decide(
            AggregateRunner<C, S, E, R> runner, UUID id, C command) {
        requireUndecided(id);
        Integer expected = first ? call.expectedVersion() : null;
        return take(runner, runner.decide(id, command, expected, mayRecall));
    }

    /// The same for an aggregate of which the client named the version, beside the first one's.
    ///
    /// @throws PreconditionFailed if it is not at this version
    public <C, S, E, R> Outcome<S, E, R> decide(
            AggregateRunner<C, S, E, R> runner, UUID id, C command, int expectedVersion) {
        requireUndecided(id);
        return take(runner, runner.decide(id, command, expectedVersion, mayRecall));
    }

    /// Decides on one aggregate that is most likely new, without reading it first; the first one of
    /// a call that names a version is read.
    ///
    /// @throws PreconditionFailed if the first aggregate is not at the version the call names
    /// @throws IllegalArgumentException for a second decision on the same aggregate
    public <C, S, E, R> Outcome<S, E, R> decideNew(
            AggregateRunner<C, S, E, R> runner, UUID id, C command) {
        if (!mayRecall || (first && call.expectedVersion() != null)) {
            return decide(runner, id, command);
        }
        requireUndecided(id);
        return take(runner, runner.decideAsNew(id, command));
    }

    private void requireUndecided(UUID id) {
        if (parts.stream().anyMatch(part -> part.stream().id().equals(id))) {
            throw new IllegalArgumentException("Decided twice in one act: " + id);
        }
    }

    private <C, S, E, R> Outcome<S, E, R> take(
            AggregateRunner<C, S, E, R> runner, Proposal<S, E, R> proposal) {
        first = false;
        recalled |= proposal.recalled();
        switch (proposal.outcome()) {
            case Refused<S, E, R> _ -> givenUp = true;
            case Done<S, E, R> done -> {
                if (!done.repeated()) {
                    List<Append.Part> shares = runner.parts(done, proposal.onVersion());
                    shares.forEach(each -> requireUndecided(each.stream().id()));
                    parts.addAll(shares);
                    stored.add(() -> runner.keep(done));
                }
            }
        }
        return proposal.outcome();
    }

    /// Whether anything was decided on what is in memory, which may be behind.
    boolean recalled() {
        return recalled;
    }

    /// To be called once it is committed.
    void stored() {
        stored.forEach(Runnable::run);
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
