package maison.launcher;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import maison.launcher.supervising.Part;

/// Starting each part as soon as what it needs is ready, and stopping in the opposite order.
final class Order {

    private Order() {}

    /// Returns when all have started; needs that are not among the parts are taken as met.
    ///
    /// @throws RuntimeException the first failure, as soon as it happens
    static void start(List<Part> parts, Consumer<Part> action) {
        var done = new ConcurrentHashMap<String, CompletableFuture<Void>>();
        parts.forEach(part -> done.put(part.name(), new CompletableFuture<>()));
        var failed = new CompletableFuture<Void>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var part : parts) {
                var _ =
                        CompletableFuture.allOf(among(done, part.needs()))
                                .thenRunAsync(() -> action.accept(part), threads)
                                .whenComplete((_, failure) -> settle(part, failure, done, failed));
            }
            var all = CompletableFuture.allOf(done.values().toArray(CompletableFuture[]::new));
            CompletableFuture.anyOf(all, failed).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void settle(
            Part part,
            Throwable failure,
            Map<String, CompletableFuture<Void>> done,
            CompletableFuture<Void> failed) {
        var own = done.get(part.name());
        if (own == null) {
            return;
        }
        if (failure == null) {
            own.complete(null);
        } else {
            own.completeExceptionally(failure);
            failed.completeExceptionally(failure);
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
        var left = new java.util.ArrayList<>(parts);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!left.isEmpty()) {
                var free =
                        left.stream()
                                .filter(p ->
                                        left.stream().noneMatch(o -> o.needs().contains(p.name())))
                                .toList();
                CompletableFuture.allOf(
                                free.stream()
                                        .map(p ->
                                                CompletableFuture.runAsync(
                                                        () -> action.accept(p), threads))
                                        .toArray(CompletableFuture[]::new))
                        .join();
                left.removeAll(free);
            }
        }
    }
}
