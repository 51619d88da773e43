package maison.customer.clienteling.assignment;

import maison.customer.clienteling.assignment.AssignmentCommand.Assign;
import maison.customer.clienteling.assignment.AssignmentCommand.Carer;
import maison.customer.clienteling.assignment.AssignmentCommand.End;
import maison.customer.clienteling.assignment.AssignmentEvent.AssignmentEnded;
import maison.customer.clienteling.assignment.AssignmentEvent.CustomerAssigned;
import maison.customer.clienteling.assignment.AssignmentRefusal.ForManagers;
import maison.customer.clienteling.assignment.AssignmentRefusal.InAnotherBook;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import org.jspecify.annotations.Nullable;

/// The rules of client books: an associate takes who is in nobody's, managers hand over.
public final class AssignmentDecider
        implements Decider<AssignmentCommand, Assignments, AssignmentEvent, AssignmentRefusal> {

    @Override
    public Assignments initial() {
        return Assignments.none();
    }

    @Override
    public Decision<AssignmentEvent, AssignmentRefusal> decide(
            AssignmentCommand command, Assignments assignments) {
        return switch (command) {
            case Assign assign -> decideAssign(assign, assignments.of(assign.care()));
            case End end -> decideEnd(end, assignments.of(end.care()));
        };
    }

    private static Decision<AssignmentEvent, AssignmentRefusal> decideAssign(
            Assign assign, @Nullable Carer now) {
        if (assign.to().equals(now)) {
            return Decision.alreadyDone();
        }
        String from = now == null ? null : now.associateId();
        if (assign.from() != null && !assign.from().equals(from)) {
            return Decision.refuse(new InAnotherBook());
        }
        boolean isOwn = assign.by().id().equals(assign.to().associateId());
        if (!assign.by().manager() && !(isOwn && (now == null || isOwnBook(assign, now)))) {
            return Decision.refuse(new ForManagers());
        }
        return Decision.accept(
                new CustomerAssigned(
                        assign.customerId(),
                        assign.care(),
                        assign.to().associateId(),
                        assign.to().storeId(),
                        from,
                        assign.by().id(),
                        assign.reason(),
                        assign.at()));
    }

    // In another store, and still in the same book.
    private static boolean isOwnBook(Assign assign, Carer now) {
        return assign.by().id().equals(now.associateId());
    }

    private static Decision<AssignmentEvent, AssignmentRefusal> decideEnd(
            End end, @Nullable Carer now) {
        if (now == null) {
            return Decision.alreadyDone();
        }
        if (!end.by().manager() && !end.by().id().equals(now.associateId())) {
            return Decision.refuse(new ForManagers());
        }
        return Decision.accept(
                new AssignmentEnded(
                        end.customerId(),
                        end.care(),
                        now.associateId(),
                        end.by().id(),
                        end.reason(),
                        end.at()));
    }

    @Override
    public Assignments evolve(Assignments assignments, AssignmentEvent event) {
        return switch (event) {
            case CustomerAssigned assigned ->
                    assignments.with(
                            assigned.care(), new Carer(assigned.associateId(), assigned.storeId()));
            case AssignmentEnded ended -> assignments.with(ended.care(), null);
        };
    }
}
