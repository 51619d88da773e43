package maison.purchase.sales.settlement;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Done;
import maison.purchase.sales.conflict.Conflict;
import maison.purchase.sales.conflict.ConflictCommand;
import maison.purchase.sales.conflict.ConflictEvent;
import maison.purchase.sales.conflict.ConflictRefusal;

/// Stores what an act found together with the act, and counts it.
@Singleton
public final class ConflictBook {

    private final AggregateRunner<ConflictCommand, Conflict, ConflictEvent, ConflictRefusal>
            conflicts;
    private final Acts acts;
    private final MeterRegistry metrics;

    ConflictBook(
            AggregateRunner<ConflictCommand, Conflict, ConflictEvent, ConflictRefusal> conflicts,
            Acts acts,
            MeterRegistry metrics) {
        this.conflicts = conflicts;
        this.acts = acts;
        this.metrics = metrics;
    }

    /// Adds what was found to the act, as its last step.
    public void write(Act act, Findings findings) {
        findings.commands().forEach((id, command) -> act.decide(conflicts, id, command));
    }

    /// Stores and counts what was found by itself, where nothing else is to be stored. What was
    /// told before is not told again. For virtual threads.
    void tell(Call call, Consumer<Findings> found) {
        var findings = new Findings();
        found.accept(findings);
        boolean isNews =
                acts.run(
                        call,
                        act -> writesAny(act, findings),
                        reason -> {
                            throw new IllegalStateException("No rule stops a conflict: " + reason);
                        },
                        null);
        if (isNews) {
            count(findings);
        }
    }

    private boolean writesAny(Act act, Findings findings) {
        boolean any = false;
        for (var each : findings.commands().entrySet()) {
            any |=
                    act.decide(conflicts, each.getKey(), each.getValue())
                                    instanceof Done<Conflict, ConflictEvent, ConflictRefusal> done
                            && !done.repeated();
        }
        return any;
    }

    /// Counts what was found, once the act is stored: `maison_purchase_conflicts_found_total`.
    public void count(Findings findings) {
        findings.kinds()
                .forEach(kind ->
                        metrics.counter("maison.purchase.conflicts.found", "kind", kind.code())
                                .increment());
    }
}
