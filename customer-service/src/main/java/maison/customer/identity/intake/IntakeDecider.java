package maison.customer.identity.intake;

import maison.customer.identity.intake.IntakeCommand.Define;
import maison.customer.identity.intake.IntakeCommand.Retire;
import maison.customer.identity.intake.IntakeEvent.IntakeFormDefined;
import maison.customer.identity.intake.IntakeEvent.IntakeFormRetired;
import maison.customer.identity.intake.IntakeRefusal.NoSuchForm;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of intake forms: defined as often as one likes, retired and brought back.
public final class IntakeDecider
        implements Decider<IntakeCommand, IntakeForm, IntakeEvent, IntakeRefusal> {

    @Override
    public IntakeForm initial() {
        return IntakeForm.NONE;
    }

    @Override
    public Decision<IntakeEvent, IntakeRefusal> decide(IntakeCommand command, IntakeForm form) {
        return switch (command) {
            case Define(_, var questions, _)
                    when form.inUse() && questions.equals(form.questions()) ->
                    Decision.alreadyDone();
            case Define(var key, var questions, var at) ->
                    Decision.accept(new IntakeFormDefined(key, questions, at));
            case Retire _ when form.questions() == null -> Decision.refuse(new NoSuchForm());
            case Retire _ when form.retired() -> Decision.alreadyDone();
            case Retire(var key, var at) -> Decision.accept(new IntakeFormRetired(key, at));
        };
    }

    @Override
    public IntakeForm evolve(IntakeForm form, IntakeEvent event) {
        return switch (event) {
            case IntakeFormDefined defined -> new IntakeForm(defined.questions(), false);
            case IntakeFormRetired _ -> new IntakeForm(form.questions(), true);
        };
    }
}
