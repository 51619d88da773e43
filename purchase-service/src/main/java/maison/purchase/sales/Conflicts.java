package maison.purchase.sales;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.http.Problem;
import maison.purchase.PurchaseProblems;
import maison.purchase.sales.conflict.Conflict;
import maison.purchase.sales.conflict.ConflictCommand;
import maison.purchase.sales.conflict.ConflictDecider;
import maison.purchase.sales.conflict.ConflictEvent;
import maison.purchase.sales.conflict.ConflictEvent.ConflictEased;
import maison.purchase.sales.conflict.ConflictEvent.ConflictFound;
import maison.purchase.sales.conflict.ConflictEvent.ConflictResolved;
import maison.purchase.sales.conflict.ConflictRefusal;

/// The door to conflicts: rules, stored event names and database, wired once.
public final class Conflicts {

    /// The stored names of a conflict's events.
    public static final EventTypes<ConflictEvent> CONFLICT_EVENTS =
            EventTypes.of("conflict", ConflictEvent.class, ConflictEvent::occurredAt)
                    .with("conflict-found", ConflictFound.class)
                    .with("conflict-eased", ConflictEased.class)
                    .with("conflict-resolved", ConflictResolved.class)
                    .requireAll();

    private Conflicts() {}

    @Singleton
    @Produces
    static EventTypes<ConflictEvent> conflictEvents() {
        return CONFLICT_EVENTS;
    }

    @Singleton
    @Produces
    static AggregateRunner<ConflictCommand, Conflict, ConflictEvent, ConflictRefusal> conflicts(
            EventStore store, GroupCommit commits) {
        return new AggregateRunner<>(store, commits, CONFLICT_EVENTS, new ConflictDecider());
    }

    /// A conflict that says no.
    public static Problem problem(ConflictRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> PurchaseProblems.unknown("conflict");
            case SETTLED ->
                    Problem.of(
                            409,
                            "conflict-settled",
                            "Conflict settled",
                            "It was settled before, otherwise.");
        };
    }
}
