package maison.customer.tailoring.fit;

import maison.customer.tailoring.fit.FitCommand.Learn;
import maison.customer.tailoring.fit.FitCommand.Pin;
import maison.customer.tailoring.fit.FitEvent.AlterationLearned;
import maison.customer.tailoring.fit.FitEvent.PiecePinned;
import maison.customer.tailoring.fit.FitRefusal.FindingIdTaken;
import maison.customer.tailoring.fit.FitRefusal.PieceNotPinned;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of the history of fit.
public final class FitDecider implements Decider<FitCommand, FitHistory, FitEvent, FitRefusal> {

    @Override
    public FitHistory initial() {
        return FitHistory.none();
    }

    @Override
    public Decision<FitEvent, FitRefusal> decide(FitCommand command, FitHistory history) {
        return switch (command) {
            case Pin pin when pin.from().equals(history.pins().get(pin.piece())) ->
                    Decision.alreadyDone();
            case Pin(var customer, var piece, var from, var at) ->
                    Decision.accept(new PiecePinned(customer, piece, from, at));
            case Learn learn when history.findings().containsKey(learn.findingId()) ->
                    Decision.refuse(new FindingIdTaken());
            case Learn learn when !history.pins().containsKey(learn.piece()) ->
                    Decision.refuse(new PieceNotPinned());
            case Learn(var customer, var id, var piece, var finding, var at) ->
                    Decision.accept(new AlterationLearned(customer, id, piece, finding, at));
        };
    }

    @Override
    public FitHistory evolve(FitHistory history, FitEvent event) {
        return switch (event) {
            case PiecePinned pinned -> history.with(pinned);
            case AlterationLearned learned -> history.with(learned);
        };
    }
}
