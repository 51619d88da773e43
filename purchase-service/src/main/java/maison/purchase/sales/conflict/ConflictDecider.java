package maison.purchase.sales.conflict;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.util.Set;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import maison.purchase.sales.conflict.Conflict.Open;
import maison.purchase.sales.conflict.Conflict.Settled;
import maison.purchase.sales.conflict.Conflict.Unknown;
import maison.purchase.sales.conflict.ConflictCommand.EaseConflict;
import maison.purchase.sales.conflict.ConflictCommand.FindConflict;
import maison.purchase.sales.conflict.ConflictCommand.ResolveConflict;
import maison.purchase.sales.conflict.ConflictEvent.ConflictEased;
import maison.purchase.sales.conflict.ConflictEvent.ConflictFound;
import maison.purchase.sales.conflict.ConflictEvent.ConflictResolved;

/// The rules of a conflict: it is found by any of its acts, opened again by a further one, and
/// settled by what comes later or by a manager.
public final class ConflictDecider
        implements Decider<ConflictCommand, Conflict, ConflictEvent, ConflictRefusal> {

    @Override
    public Conflict initial() {
        return new Unknown();
    }

    @Override
    public Decision<ConflictEvent, ConflictRefusal> decide(
            ConflictCommand command, Conflict conflict) {
        return switch (command) {
            case FindConflict(var facts) -> find(facts, conflict);
            case EaseConflict(var at, var amount) ->
                    conflict instanceof Open
                            ? accept(new ConflictEased(at, amount))
                            : alreadyDone();
            case ResolveConflict(var at, var reason, var by) ->
                    resolve(new ConflictResolved(at, reason, by), conflict);
        };
    }

    private static Decision<ConflictEvent, ConflictRefusal> find(
            ConflictFound facts, Conflict conflict) {
        return switch (conflict) {
            case Unknown() -> accept(facts);
            case Open(_, var acts, _) -> isNews(facts, acts) ? accept(facts) : alreadyDone();
            case Settled(_, var acts, _) -> isNews(facts, acts) ? accept(facts) : alreadyDone();
        };
    }

    private static boolean isNews(ConflictFound facts, Set<?> acts) {
        return facts.amount() != null || !acts.containsAll(facts.acts());
    }

    private static Decision<ConflictEvent, ConflictRefusal> resolve(
            ConflictResolved wanted, Conflict conflict) {
        return switch (conflict) {
            case Unknown() -> refuse(ConflictRefusal.UNKNOWN);
            case Open _ -> accept(wanted);
            case Settled(_, _, var by) ->
                    wanted.equals(by) ? alreadyDone() : refuse(ConflictRefusal.SETTLED);
        };
    }

    @Override
    public Conflict evolve(Conflict conflict, ConflictEvent event) {
        return switch (event) {
            case ConflictFound found ->
                    switch (conflict) {
                        case Unknown() -> opened(found);
                        case Open open -> open.with(found);
                        case Settled(var first, var acts, _) ->
                                new Open(first, acts, null).with(found);
                    };
            case ConflictEased eased -> open(conflict, event).with(eased);
            case ConflictResolved by -> {
                Open open = open(conflict, event);
                yield new Settled(open.first(), open.acts(), by);
            }
        };
    }

    private static Open opened(ConflictFound found) {
        return new Open(found, Set.copyOf(found.acts()), found.amount());
    }

    private static Open open(Conflict conflict, ConflictEvent event) {
        return switch (conflict) {
            case Open open -> open;
            case Unknown(), Settled _ -> throw new IllegalStateException("Not open: " + event);
        };
    }
}
