package maison.purchase.settlement;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.AggregateRunner;
import maison.purchase.conflict.Conflict;
import maison.purchase.conflict.ConflictCommand;
import maison.purchase.conflict.ConflictEvent;
import maison.purchase.conflict.ConflictRefusal;

/// Stores what an act found together with the act, and counts it.
@Singleton
public final class ConflictBook {

    private final AggregateRunner<ConflictCommand, Conflict, ConflictEvent, ConflictRefusal>
            conflicts;
    private final MeterRegistry metrics;

    ConflictBook(
            AggregateRunner<ConflictCommand, Conflict, ConflictEvent, ConflictRefusal> conflicts,
            MeterRegistry metrics) {
        this.conflicts = conflicts;
        this.metrics = metrics;
    }

    /// Adds what was found to the act, as its last step.
    public void write(Act act, Findings findings) {
        findings.commands().forEach((id, command) -> act.decide(conflicts, id, command));
    }

    /// Counts what was found, once the act is stored: `maison_purchase_conflicts_found_total`.
    public void count(Findings findings) {
        findings.kinds()
                .forEach(kind ->
                        metrics.counter("maison.purchase.conflicts.found", "kind", kind.code())
                                .increment());
    }
}
