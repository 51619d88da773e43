package maison.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import maison.launcher.supervising.Part;
import org.jspecify.annotations.Nullable;

/// Starting each part as soon as what it needs is ready, and stopping in the opposite order.
final class Order {

    private Order() {}

    /// Returns when all have started; needs that are not among the parts are taken as met.
    ///
    /// @throws RuntimeException the first failure, as soon as it happens
    static void start(List<Part> parts, Consumer<Part> action) throws InterruptedException {
        var done = new ConcurrentHashMap<String, CompletableFuture<Void>>();
        parts.forEach(part -> done.put(part.name(), new CompletableFuture<>()));
        var failed = new CompletableFuture<Void>();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (var part : parts) {
                var _ =
                        CompletableFuture.allOf(among(done, part.needs()))
                                .thenRunAsync(() -> action.accept(part), threads)
                                .whenComplete((_, failure) -> settle(part, failure, done, failed));
            }
            var all = CompletableFuture.allOf(done.values().toArray(CompletableFuture[]::new));
            CompletableFuture.anyOf(all, failed).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e);
        } finally {
            // After a failure the others must not go on starting while everything is being stopped.
            threads.shutdownNow();
            threads.close();
        }
    }

    private static void settle(
            Part part,
            @Nullable Throwable failure,
            Map<String, CompletableFuture<Void>> done,
            CompletableFuture<Void> failed) {
        var own = done.get(part.name());
        if (own == null) {
            return;
        }
        var cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (cause == null) {
            own.complete(null);
        } else {
            own.completeExceptionally(cause);
            failed.completeExceptionally(cause);
        }
    }

    private static CompletableFuture<?>[] among(
            Map<String, CompletableFuture<Void>> done, List<String> needs) {
        return needs.stream()
                .map(need -> done.getOrDefault(need, CompletableFuture.completedFuture(null)))
                .toArray(CompletableFuture[]::new);
    }

    /// Stops each part once everything that needs it has stopped.
    static void stop(List<Part> parts, Consumer<Part> action) {
        var left = new ArrayList<>(parts);
        while (!left.isEmpty()) {
            var free = left.stream().filter(part -> !isNeeded(part, left)).toList();
            each(free, action);
            left.removeAll(free);
        }
    }

    private static boolean isNeeded(Part part, List<Part> among) {
        return among.stream().anyMatch(other -> other.needs().contains(part.name()));
    }

    /// Does the same with all of them at once and returns when it is done with each.
    static <T> void each(List<T> items, Consumer<T> action) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            items.forEach(item -> threads.execute(() -> action.accept(item)));
        }
    }
}
