package maison.platform.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import maison.platform.eventstore.AppendResult.AnsweredBefore;
import maison.platform.eventstore.AppendResult.Appended;
import maison.platform.eventstore.AppendResult.Conflict;
import maison.platform.eventstore.AppendResult.KeyReused;
import maison.platform.eventstore.AppendResult.Stopped;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.eventstore.RecentStates.Known;
import org.jspecify.annotations.Nullable;

/// The door to one kind of aggregate: load, decide, append, and again after a lost race.
///
/// Deciding is pure, so a lost race is settled by deciding again on the newer state.
public final class AggregateRunner<C, S, E, R> {

    private static final int ATTEMPTS_MAX = 16;

    private final EventStore store;
    private final GroupCommit commits;
    private final EventTypes<E> types;
    private final Decider<C, S, E, R> decider;
    private final RecentStates<S> recent;
    private final Spread<S, E> spread;

    public AggregateRunner(
            EventStore store,
            GroupCommit commits,
            EventTypes<E> types,
            Decider<C, S, E, R> decider) {
        this(store, commits, types, decider, RecentStates.none());
    }

    /// @param recent states to decide on first, before any is read
    public AggregateRunner(
            EventStore store,
            GroupCommit commits,
            EventTypes<E> types,
            Decider<C, S, E, R> decider,
            RecentStates<S> recent) {
        this(store, commits, types, decider, recent, Spread.none(types));
    }

    /// @param spread of aggregates that may lie in several streams
    public AggregateRunner(
            EventStore store,
            GroupCommit commits,
            EventTypes<E> types,
            Decider<C, S, E, R> decider,
            RecentStates<S> recent,
            Spread<S, E> spread) {
        this.store = store;
        this.commits = commits;
        this.types = types;
        this.decider = decider;
        this.recent = recent;
        this.spread = spread;
    }

    /// Runs a command and waits for the commit. For virtual threads and consumers.
    ///
    /// @throws PreconditionFailed if the call named another version
    /// @throws RepeatedRequest if the call's idempotency key was answered before
    /// @throws IdempotencyKeyReused if the key belongs to another request
    /// @throws VersionConflict if the race is lost every time
    public Outcome<S, E, R> run(UUID id, C command, Call call) {
        return run(id, command, call, null);
    }

    /// Runs a command whose answer is kept under the call's idempotency key, in the same
    /// transaction as the events.
    public Outcome<S, E, R> run(
            UUID id, C command, Call call, @Nullable Function<Done<S, E, R>, StoredAnswer> answer) {
        for (int attempt = 1; ; attempt++) {
            Proposal<S, E, R> proposal = decide(id, command, call.expectedVersion(), attempt == 1);
            try {
                Outcome<S, E, R> outcome = join(store(proposal, call, answer));
                if (outcome instanceof Done || !proposal.recalled()) {
                    return outcome;
                }
                // A guard stopped it, perhaps for what it was not any more.
            } catch (VersionConflict conflict) {
                // Another writer was faster; the next attempt sees what it wrote.
                if (attempt == ATTEMPTS_MAX) {
                    throw conflict;
                }
            }
        }
    }

    /// Like [#run] on an aggregate that is most likely new: it is read only if it is not.
    public Outcome<S, E, R> runAsNew(
            UUID id, C command, Call call, @Nullable Function<Done<S, E, R>, StoredAnswer> answer) {
        Outcome<S, E, R> outcome = decided(id, command, call.expectedVersion(), nothing());
        try {
            return join(store(new Proposal<>(0, true, outcome), call, answer));
        } catch (VersionConflict _) {
            return run(id, command, call, answer);
        }
    }

    /// Runs a command on an aggregate that is most likely new, without reading it first and without
    /// blocking. If it does exist after all, falls back to [#run] on a virtual thread.
    public CompletionStage<Outcome<S, E, R>> runNew(UUID id, C command, Call call) {
        Outcome<S, E, R> outcome = decided(id, command, call.expectedVersion(), nothing());
        return store(new Proposal<>(0, true, outcome), call, null)
                .exceptionallyCompose(failure ->
                        causeOf(failure) instanceof VersionConflict
                                ? onVirtualThread(id, command, call)
                                : CompletableFuture.failedStage(causeOf(failure)));
    }

    /// Decides on an aggregate that is most likely new, without reading or storing anything: the
    /// part of the work that any number of threads can do at a time.
    public Fresh<C, S, E, R> decideNew(UUID id, C command, Call call) {
        Outcome<S, E, R> outcome = decided(id, command, call.expectedVersion(), nothing());
        Append append =
                outcome instanceof Done<S, E, R> done && !done.repeated()
                        ? Append.to(types, id, 0, done.events(), call.context())
                        : null;
        return new Fresh<>(id, command, call, outcome, append);
    }

    /// Stores what was decided, all of it in one turn. What is not new after all is decided again,
    /// on what it is; a fault of one never fails the others.
    ///
    /// @return for each its outcome, as of [#runNew], in order
    public List<CompletionStage<Outcome<S, E, R>>> storeNew(List<Fresh<C, S, E, R>> decided) {
        return new FreshBatch<>(this, store, commits, decided).store();
    }

    /// Decides again on an aggregate whose history was read together with others.
    CompletionStage<Outcome<S, E, R>> again(
            Fresh<C, S, E, R> lost, List<RecordedEvent<?>> history) {
        Outcome<S, E, R> outcome =
                decided(
                        lost.id(),
                        lost.command(),
                        lost.call().expectedVersion(),
                        known(of(history)));
        return outcome instanceof Done<S, E, R> done && !done.repeated()
                ? onVirtualThread(lost.id(), lost.command(), lost.call())
                : CompletableFuture.completedStage(outcome);
    }

    /// The aggregate as it is now.
    public Loaded<S, E> load(UUID id) {
        return spread.whole(id, loadAt(id, null, null));
    }

    /// The aggregate as it was in effect at a business time, as far as was known at another.
    ///
    /// @param at only what had occurred by then; null for everything
    /// @param known only what had been recorded by then; null for everything
    public Loaded<S, E> loadAt(UUID id, @Nullable Instant at, @Nullable Instant known) {
        return of(
                store.readStream(id).stream()
                        .filter(event -> isInView(event.envelope(), at, known))
                        .toList());
    }

    private Loaded<S, E> of(List<RecordedEvent<?>> history) {
        List<RecordedEvent<E>> events =
                history.stream().filter(this::isOurs).map(this::typed).toList();
        int version = events.isEmpty() ? 0 : events.getLast().envelope().version();
        S state = decider.replay(events.stream().map(RecordedEvent::event).toList());
        return new Loaded<>(state, version, events);
    }

    private static boolean isInView(Envelope event, @Nullable Instant at, @Nullable Instant known) {
        return (at == null || !event.occurredAt().isAfter(at))
                && (known == null || !event.recordedAt().isAfter(known));
    }

    /// Ids are unique over all types, and a client may ask one aggregate for another's: there it is
    /// nothing. A command on it loses every race, since the stream is not new.
    private boolean isOurs(RecordedEvent<?> event) {
        return event.stream().type().equals(types.streamType());
    }

    @SuppressWarnings("unchecked") // the registry reads this stream type with these very types
    private RecordedEvent<E> typed(RecordedEvent<?> event) {
        return (RecordedEvent<E>) event;
    }

    /// An outcome, and what it was decided on.
    ///
    /// @param recalled whether that was in memory, and may be behind
    record Proposal<S, E, R>(int onVersion, boolean recalled, Outcome<S, E, R> outcome) {}

    /// Decides without storing anything.
    ///
    /// @param first whether no race was lost yet: what is in memory will do
    /// @throws PreconditionFailed if the aggregate is not at the expected version
    Proposal<S, E, R> decide(UUID id, C command, @Nullable Integer expectedVersion, boolean first) {
        Known<S> known = first && expectedVersion == null ? recent.recall(id) : null;
        if (known != null) {
            Outcome<S, E, R> outcome = decided(id, command, null, known);
            if (outcome instanceof Done<S, E, R> done && !done.repeated()) {
                return new Proposal<>(known.version(), true, done);
            }
        }
        Loaded<S, E> loaded = load(id);
        return new Proposal<>(
                loaded.version(), false, decided(id, command, expectedVersion, known(loaded)));
    }

    /// Decides as on an aggregate that does not exist.
    Proposal<S, E, R> decideAsNew(UUID id, C command) {
        return new Proposal<>(0, true, decided(id, command, null, nothing()));
    }

    private Known<S> nothing() {
        return new Known<>(decider.initial(), 0);
    }

    private static <S> Known<S> known(Loaded<S, ?> loaded) {
        return new Known<>(loaded.state(), loaded.version());
    }

    /// What an [Act] has to store of a proposal.
    List<Append.Part> parts(Done<S, E, R> done, int onVersion) {
        return spread.parts(done.id(), onVersion, done.state(), done.events());
    }

    /// Takes note of what was committed.
    void keep(Done<S, E, R> done) {
        recent.keep(done.id(), new Known<>(done.state(), done.version()));
    }

    private CompletionStage<Outcome<S, E, R>> store(
            Proposal<S, E, R> proposal,
            Call call,
            @Nullable Function<Done<S, E, R>, StoredAnswer> answer) {
        return switch (proposal.outcome()) {
            case Done<S, E, R> done when !done.repeated() ->
                    append(done, proposal.onVersion(), call, answer);
            case Outcome<S, E, R> settled -> CompletableFuture.completedStage(settled);
        };
    }

    private Outcome<S, E, R> decided(
            UUID id, C command, @Nullable Integer expectedVersion, Known<S> current) {
        if (expectedVersion != null && expectedVersion != current.version()) {
            throw new PreconditionFailed(expectedVersion, current.version());
        }
        return switch (decider.decide(command, current.state())) {
            case Decision.Refused<E, R>(var reason) -> new Refused<>(reason);
            case Accepted<E, R>(var events) ->
                    new Done<>(
                            id,
                            decider.replay(current.state(), events),
                            current.version() + events.size(),
                            events);
        };
    }

    private CompletionStage<Outcome<S, E, R>> append(
            Done<S, E, R> done,
            int expectedVersion,
            Call call,
            @Nullable Function<Done<S, E, R>, StoredAnswer> answer) {
        Append append = new Append(parts(done, expectedVersion), call.context(), null);
        IdempotencyKey key = call.key();
        if (key != null && answer != null) {
            append = append.answering(new KeyedAnswer(key, answer.apply(done)));
        }
        return commits.append(append).thenApply(result -> outcome(done, result));
    }

    @SuppressWarnings("unchecked") // a guard answers with the aggregate's own refusal
    Outcome<S, E, R> outcome(Done<S, E, R> done, AppendResult result) {
        return switch (result) {
            case Appended _ -> {
                keep(done);
                yield done;
            }
            case Stopped(var reason) -> new Refused<>((R) reason);
            case AnsweredBefore(var first) -> throw new RepeatedRequest(first);
            case KeyReused(var key) -> throw new IdempotencyKeyReused(key);
            case Conflict(var stream, var expected, var actual) ->
                    throw new VersionConflict(stream, expected, actual);
        };
    }

    CompletionStage<Outcome<S, E, R>> onVirtualThread(UUID id, C command, Call call) {
        var result = new CompletableFuture<Outcome<S, E, R>>();
        Thread.startVirtualThread(() -> {
            try {
                result.complete(run(id, command, call));
            } catch (RuntimeException | Error failure) {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    static <T> T join(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw causeOf(e) instanceof RuntimeException cause ? cause : e;
        }
    }

    private static Throwable causeOf(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }
}
