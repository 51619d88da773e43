package maison.customer.voice.recovery;

import maison.customer.voice.recovery.Recovery.Closed;
import maison.customer.voice.recovery.Recovery.None;
import maison.customer.voice.recovery.Recovery.Pending;
import maison.customer.voice.recovery.RecoveryCommand.Assign;
import maison.customer.voice.recovery.RecoveryCommand.Close;
import maison.customer.voice.recovery.RecoveryCommand.Open;
import maison.customer.voice.recovery.RecoveryEvent.CaseAssigned;
import maison.customer.voice.recovery.RecoveryEvent.CaseClosed;
import maison.customer.voice.recovery.RecoveryEvent.CaseOpened;
import maison.customer.voice.recovery.RecoveryRefusal.CaseIsClosed;
import maison.customer.voice.recovery.RecoveryRefusal.NoSuchCase;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of recovery: a case is open until somebody says how it ended.
public final class RecoveryDecider
        implements Decider<RecoveryCommand, Recovery, RecoveryEvent, RecoveryRefusal> {

    @Override
    public Recovery initial() {
        return new None();
    }

    @Override
    public Decision<RecoveryEvent, RecoveryRefusal> decide(
            RecoveryCommand command, Recovery recovery) {
        return switch (command) {
            case Open open ->
                    recovery instanceof None
                            ? Decision.accept(opened(open))
                            : Decision.alreadyDone();
            case Assign assign -> decide(assign, recovery);
            case Close close -> decide(close, recovery);
        };
    }

    private static Decision<RecoveryEvent, RecoveryRefusal> decide(
            Assign assign, Recovery recovery) {
        return switch (recovery) {
            case None() -> Decision.refuse(new NoSuchCase());
            case Closed _ -> Decision.refuse(new CaseIsClosed());
            case Pending(_, var owner, var due)
                    when assign.owner().equals(owner) && assign.due().equals(due) ->
                    Decision.alreadyDone();
            case Pending(var id, _, _) ->
                    Decision.accept(
                            new CaseAssigned(
                                    id,
                                    assign.caseId(),
                                    assign.owner(),
                                    assign.due(),
                                    assign.at()));
        };
    }

    private static Decision<RecoveryEvent, RecoveryRefusal> decide(Close close, Recovery recovery) {
        return switch (recovery) {
            case None() -> Decision.refuse(new NoSuchCase());
            case Closed(_, var outcome) when outcome == close.outcome() -> Decision.alreadyDone();
            case Closed _ -> Decision.refuse(new CaseIsClosed());
            case Pending(var id, _, _) ->
                    Decision.accept(
                            new CaseClosed(
                                    id, close.caseId(), close.outcome(), close.note(), close.at()));
        };
    }

    @Override
    public Recovery evolve(Recovery recovery, RecoveryEvent event) {
        return switch (event) {
            case CaseOpened opened ->
                    new Pending(opened.customerId(), opened.owner(), opened.due());
            case CaseAssigned assigned ->
                    new Pending(assigned.customerId(), assigned.owner(), assigned.due());
            case CaseClosed closed -> new Closed(closed.customerId(), closed.outcome());
        };
    }

    private static CaseOpened opened(Open open) {
        return new CaseOpened(
                open.customerId(),
                open.caseId(),
                open.storeId(),
                open.owner(),
                open.due(),
                open.at());
    }
}
