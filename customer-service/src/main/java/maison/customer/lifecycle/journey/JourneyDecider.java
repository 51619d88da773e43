package maison.customer.lifecycle.journey;

import maison.customer.lifecycle.journey.JourneyCommand.Publish;
import maison.customer.lifecycle.journey.JourneyEvent.JourneyPublished;
import maison.customer.lifecycle.journey.JourneyRefusal.InThePast;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of the definition: it changes from now or later on, never before.
public final class JourneyDecider
        implements Decider<JourneyCommand, Plans, JourneyEvent, JourneyRefusal> {

    @Override
    public Plans initial() {
        return Plans.shipped();
    }

    @Override
    public Decision<JourneyEvent, JourneyRefusal> decide(JourneyCommand command, Plans plans) {
        return switch (command) {
            case Publish(var plan, _, _) when plan.equals(plans.versions().getLast()) ->
                    Decision.alreadyDone();
            case Publish(var plan, _, var at) when plan.effectiveFrom().isBefore(at) ->
                    Decision.refuse(new InThePast());
            case Publish(var plan, var by, var at) ->
                    Decision.accept(new JourneyPublished(plan, by, at));
        };
    }

    @Override
    public Plans evolve(Plans plans, JourneyEvent event) {
        return switch (event) {
            case JourneyPublished published -> plans.and(published.plan());
        };
    }
}
