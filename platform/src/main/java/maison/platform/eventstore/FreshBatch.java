package maison.platform.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import maison.platform.eventstore.AppendResult.Conflict;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.inbox.PassingTrouble;

/// Commands on new aggregates of one kind that are stored in one turn.
///
/// A file that is sent again finds all its aggregates there: their histories are then read with one
/// query rather than one each.
final class FreshBatch<C, S, E, R> {

    private record Slot<C, S, E, R>(
            Fresh<C, S, E, R> fresh, Append append, CompletableFuture<Outcome<S, E, R>> outcome) {}

    private final AggregateRunner<C, S, E, R> runner;
    private final EventStore store;
    private final GroupCommit commits;
    private final List<CompletionStage<Outcome<S, E, R>>> outcomes = new ArrayList<>();
    private final List<Slot<C, S, E, R>> slots = new ArrayList<>();

    FreshBatch(
            AggregateRunner<C, S, E, R> runner,
            EventStore store,
            GroupCommit commits,
            List<Fresh<C, S, E, R>> decided) {
        this.runner = runner;
        this.store = store;
        this.commits = commits;
        for (Fresh<C, S, E, R> each : decided) {
            Append append = each.append();
            if (append == null) {
                outcomes.add(CompletableFuture.completedStage(each.outcome()));
            } else {
                var slot = new Slot<>(each, append, new CompletableFuture<Outcome<S, E, R>>());
                slots.add(slot);
                outcomes.add(slot.outcome());
            }
        }
    }

    List<CompletionStage<Outcome<S, E, R>>> store() {
        if (!slots.isEmpty()) {
            commits.appendAll(slots.stream().map(Slot::append).toList())
                    .whenComplete((results, failure) -> {
                        if (failure == null) {
                            settle(results);
                        } else {
                            settle(failure);
                        }
                    });
        }
        return outcomes;
    }

    private void settle(List<AppendResult> results) {
        var lost = new ArrayList<Slot<C, S, E, R>>();
        for (int i = 0; i < results.size(); i++) {
            Slot<C, S, E, R> slot = slots.get(i);
            if (results.get(i) instanceof Conflict) {
                lost.add(slot);
            } else {
                settle(slot, results.get(i));
            }
        }
        if (!lost.isEmpty()) {
            elsewhere(lost, () -> decideAgain(lost));
        }
    }

    private void settle(Slot<C, S, E, R> slot, AppendResult result) {
        try {
            slot.outcome().complete(runner.outcome((Done<S, E, R>) slot.fresh().outcome(), result));
        } catch (RuntimeException failure) {
            slot.outcome().completeExceptionally(failure);
        }
    }

    // One append that cannot be stored must not fail its neighbours: each tries alone.
    private void settle(Throwable failure) {
        if (slots.size() == 1
                || PassingTrouble.in(failure)
                || failure instanceof GroupCommit.Overloaded) {
            slots.forEach(each -> each.outcome().completeExceptionally(failure));
        } else {
            elsewhere(slots, this::decideEachAlone);
        }
    }

    private void decideEachAlone() {
        for (Slot<C, S, E, R> each : slots) {
            Fresh<C, S, E, R> fresh = each.fresh();
            follow(each, () -> runner.runNew(fresh.id(), fresh.command(), fresh.call()));
        }
    }

    private void decideAgain(List<Slot<C, S, E, R>> lost) {
        Map<UUID, List<RecordedEvent<?>>> histories =
                store.readStreams(lost.stream().map(each -> each.fresh().id()).toList());
        for (Slot<C, S, E, R> each : lost) {
            Fresh<C, S, E, R> fresh = each.fresh();
            List<RecordedEvent<?>> history = histories.getOrDefault(fresh.id(), List.of());
            follow(each, () -> runner.again(fresh, history));
        }
    }

    // Not in the thread that commits, which everybody waits for. Whatever goes wrong is told to
    // those who wait.
    private void elsewhere(List<Slot<C, S, E, R>> waiting, Runnable work) {
        Thread.startVirtualThread(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error failure) {
                waiting.forEach(each -> each.outcome().completeExceptionally(failure));
            }
        });
    }

    private void follow(
            Slot<C, S, E, R> slot, Supplier<CompletionStage<Outcome<S, E, R>>> decision) {
        try {
            decision.get()
                    .whenComplete((outcome, failure) -> {
                        if (failure == null) {
                            slot.outcome().complete(outcome);
                        } else {
                            slot.outcome().completeExceptionally(failure);
                        }
                    });
        } catch (RuntimeException | Error failure) {
            slot.outcome().completeExceptionally(failure);
        }
    }
}
