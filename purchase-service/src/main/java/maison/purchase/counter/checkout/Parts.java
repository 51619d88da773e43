package maison.purchase.counter.checkout;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import maison.purchase.counter.checkout.Part.Missing;
import maison.purchase.counter.checkout.Part.Reason;
import maison.purchase.counter.checkout.Part.There;

/// Fetches the parts of an answer, and measures how long each took and how often it was missing.
///
/// `maison.checkout.part` is a timer by part, `maison.checkout.missing` a counter by part and
/// reason. Neither knows of whom the part was.
@Singleton
final class Parts {

    private final MeterRegistry meters;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    Parts(MeterRegistry meters) {
        this.meters = meters;
    }

    /// A part on its way.
    record Asked<T>(String name, CompletionStage<T> answer) {}

    /// Asks another service without waiting.
    <T> Asked<T> ask(String name, Supplier<CompletionStage<T>> question) {
        var since = Timer.start(meters);
        CompletionStage<T> answer = question.get();
        return new Asked<>(name, answer.whenComplete((_, _) -> since.stop(timer(name))));
    }

    /// Waits for a part, at most until the deadline.
    ///
    /// @param deadline as of [System#nanoTime]
    <T> Part<T> await(Asked<T> asked, long deadline) {
        try {
            long left = Math.max(0, deadline - System.nanoTime());
            T value = asked.answer().toCompletableFuture().get(left, TimeUnit.NANOSECONDS);
            return value == null ? missing(asked.name(), Reason.FAILED) : new There<>(value);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            return missing(asked.name(), Reason.of(e));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return missing(asked.name(), Reason.SLOW);
        }
    }

    /// Reads a part of our own.
    <T> Part<T> read(String name, Supplier<T> part) {
        return new There<>(timer(name).record(part));
    }

    /// A part that nobody can be asked for.
    <T> Part<T> missing(String name, Reason reason) {
        meters.counter("maison.checkout.missing", "part", name, "reason", reason.json())
                .increment();
        return new Missing<>(reason);
    }

    private Timer timer(String name) {
        return timers.computeIfAbsent(name, this::newTimer);
    }

    private Timer newTimer(String name) {
        return Timer.builder("maison.checkout.part")
                .description("How long a part of the checkout answer took")
                .publishPercentileHistogram()
                .tag("part", name)
                .register(meters);
    }
}
