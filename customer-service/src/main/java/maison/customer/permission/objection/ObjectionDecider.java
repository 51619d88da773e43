package maison.customer.permission.objection;

import maison.customer.permission.objection.ObjectionCommand.Lift;
import maison.customer.permission.objection.ObjectionCommand.Raise;
import maison.customer.permission.objection.ObjectionEvent.ObjectionLifted;
import maison.customer.permission.objection.ObjectionEvent.ObjectionRaised;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of objections: nobody needs a reason, and every change of mind is kept.
public final class ObjectionDecider
        implements Decider<ObjectionCommand, Objections, ObjectionEvent, ObjectionRefusal> {

    private final boolean everyWord;

    public ObjectionDecider() {
        this(false);
    }

    private ObjectionDecider(boolean everyWord) {
        this.everyWord = everyWord;
    }

    /// For an id that is not the only one of its person: its last word may not be the one in
    /// effect, so that a repeat of it says something new.
    public static ObjectionDecider recordingEveryWord() {
        return new ObjectionDecider(true);
    }

    @Override
    public Objections initial() {
        return Objections.none();
    }

    @Override
    public Decision<ObjectionEvent, ObjectionRefusal> decide(
            ObjectionCommand command, Objections objections) {
        return switch (command) {
            case Raise(_, var kind, _, _, _)
                    when !everyWord && objections.inForce().contains(kind) ->
                    Decision.alreadyDone();
            case Raise(var id, var kind, var mechanism, var source, var at) ->
                    Decision.accept(new ObjectionRaised(id, kind, mechanism, source, at));
            case Lift(_, var kind, _, _, _)
                    when !everyWord && !objections.inForce().contains(kind) ->
                    Decision.alreadyDone();
            case Lift(var id, var kind, var mechanism, var source, var at) ->
                    Decision.accept(new ObjectionLifted(id, kind, mechanism, source, at));
        };
    }

    @Override
    public Objections evolve(Objections objections, ObjectionEvent event) {
        return switch (event) {
            case ObjectionRaised raised -> objections.with(raised.kind());
            case ObjectionLifted lifted -> objections.without(lifted.kind());
        };
    }
}
