package maison.customer.crm.conflict;

import java.util.ArrayList;
import java.util.Map;
import maison.customer.crm.conflict.ConflictCommand.Settle;
import maison.customer.crm.conflict.ConflictCommand.Weigh;
import maison.customer.crm.conflict.ConflictEvent.ConflictKept;
import maison.customer.crm.conflict.ConflictEvent.ConflictPassed;
import maison.customer.crm.conflict.ConflictEvent.ConflictSettled;
import maison.customer.crm.conflict.ConflictEvent.OursKept;
import maison.customer.crm.conflict.ConflictRefusal.ConflictUnknown;
import maison.customer.crm.conflict.Conflicts.Waiting;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of conflicts: one for each field and system at a time, over when both say the same or
/// somebody decides.
public final class ConflictDecider
        implements Decider<ConflictCommand, Conflicts, ConflictEvent, ConflictRefusal> {

    @Override
    public Conflicts initial() {
        return new Conflicts(Map.of());
    }

    @Override
    public Decision<ConflictEvent, ConflictRefusal> decide(
            ConflictCommand command, Conflicts conflicts) {
        return switch (command) {
            case Weigh weigh -> weighed(weigh, conflicts);
            case Settle(var id, var choice, var by, var at) -> {
                var waiting = conflicts.waiting().get(id);
                yield waiting == null
                        ? Decision.refuse(new ConflictUnknown())
                        : Decision.accept(
                                new ConflictSettled(
                                        waiting.customerId(),
                                        waiting.system(),
                                        id,
                                        waiting.theirs().field(),
                                        choice,
                                        by,
                                        at));
            }
        };
    }

    private static Decision<ConflictEvent, ConflictRefusal> weighed(
            Weigh weigh, Conflicts conflicts) {
        var events = new ArrayList<ConflictEvent>();
        if (!weigh.kept().isEmpty()) {
            events.add(new OursKept(weigh.customerId(), weigh.system(), weigh.kept(), weigh.at()));
        }
        for (var theirs : weigh.asked()) {
            events.add(new ConflictKept(weigh.customerId(), weigh.system(), theirs, weigh.at()));
        }
        weigh.agreed().stream()
                .sorted()
                .forEach(id -> {
                    var waiting = conflicts.waiting().get(id);
                    if (waiting != null) {
                        events.add(
                                new ConflictPassed(
                                        weigh.customerId(),
                                        weigh.system(),
                                        id,
                                        waiting.theirs().field(),
                                        weigh.at()));
                    }
                });
        return new Decision.Accepted<>(events);
    }

    @Override
    public Conflicts evolve(Conflicts conflicts, ConflictEvent event) {
        return switch (event) {
            case OursKept _ -> conflicts;
            case ConflictKept(var customer, var system, var theirs, _) ->
                    conflicts.with(theirs.conflictId(), new Waiting(customer, system, theirs));
            case ConflictPassed passed -> conflicts.without(passed.conflictId());
            case ConflictSettled settled -> conflicts.without(settled.conflictId());
        };
    }
}
