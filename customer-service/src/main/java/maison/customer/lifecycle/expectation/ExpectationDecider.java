package maison.customer.lifecycle.expectation;

import java.util.TreeSet;
import maison.customer.lifecycle.expectation.ExpectationCommand.Expect;
import maison.customer.lifecycle.expectation.ExpectationEvent.StaysExpected;
import maison.customer.lifecycle.expectation.ExpectationRefusal.StagesUnknown;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of expectations: they are about stages that there are or were.
public final class ExpectationDecider
        implements Decider<ExpectationCommand, Expectations, ExpectationEvent, ExpectationRefusal> {

    @Override
    public Expectations initial() {
        return Expectations.SHIPPED;
    }

    @Override
    public Decision<ExpectationEvent, ExpectationRefusal> decide(
            ExpectationCommand command, Expectations expectations) {
        return switch (command) {
            case Expect expect when !expect.stages().containsAll(expect.days().keySet()) -> {
                var unknown = new TreeSet<>(expect.days().keySet());
                unknown.removeAll(expect.stages());
                yield Decision.refuse(new StagesUnknown(unknown));
            }
            case Expect expect when new Expectations(expect.days()).equals(expectations) ->
                    Decision.alreadyDone();
            case Expect(var days, _, var by, var at) ->
                    Decision.accept(new StaysExpected(days, by, at));
        };
    }

    @Override
    public Expectations evolve(Expectations expectations, ExpectationEvent event) {
        return switch (event) {
            case StaysExpected expected -> new Expectations(expected.days());
        };
    }
}
