package maison.purchase.sales.basket;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import maison.purchase.sales.basket.Basket.Taken;
import maison.purchase.sales.basket.Basket.Unknown;
import maison.purchase.sales.basket.Basket.Waiting;
import maison.purchase.sales.basket.BasketCommand.ResumeBasket;
import maison.purchase.sales.basket.BasketCommand.SuspendBasket;
import maison.purchase.sales.basket.BasketEvent.BasketResumed;
import maison.purchase.sales.basket.BasketEvent.BasketSuspended;

/// The rules of a basket: it waits once, and one till of its store goes on with it.
public final class BasketDecider
        implements Decider<BasketCommand, Basket, BasketEvent, BasketRefusal> {

    @Override
    public Basket initial() {
        return new Unknown();
    }

    @Override
    public Decision<BasketEvent, BasketRefusal> decide(BasketCommand command, Basket basket) {
        return switch (command) {
            case SuspendBasket(var facts) ->
                    switch (basket) {
                        case Unknown() -> accept(facts);
                        case Waiting(var before) -> repeat(facts, before);
                        case Taken(var before, _) -> repeat(facts, before);
                    };
            case ResumeBasket resume ->
                    switch (basket) {
                        case Unknown() -> refuse(BasketRefusal.UNKNOWN);
                        case Waiting(var facts) ->
                                facts.storeId().equals(resume.storeId())
                                        ? accept(resumed(resume))
                                        : refuse(BasketRefusal.UNKNOWN);
                        case Taken(var facts, var by) -> resumeAgain(resume, facts, by);
                    };
        };
    }

    private static Decision<BasketEvent, BasketRefusal> repeat(
            BasketSuspended facts, BasketSuspended before) {
        return facts.equals(before) ? alreadyDone() : refuse(BasketRefusal.ID_REUSED);
    }

    private static Decision<BasketEvent, BasketRefusal> resumeAgain(
            ResumeBasket resume, BasketSuspended facts, List<BasketResumed> by) {
        if (by.contains(resumed(resume))) {
            return alreadyDone();
        }
        boolean possible = resume.offline() && facts.storeId().equals(resume.storeId());
        return possible ? accept(resumed(resume)) : refuse(BasketRefusal.TAKEN);
    }

    private static BasketResumed resumed(ResumeBasket resume) {
        return new BasketResumed(resume.resumptionId(), resume.terminalId(), resume.occurredAt());
    }

    @Override
    public Basket evolve(Basket basket, BasketEvent event) {
        return switch (event) {
            case BasketSuspended facts -> new Waiting(facts);
            case BasketResumed by ->
                    switch (basket) {
                        case Waiting(var facts) -> new Taken(facts, List.of(by));
                        case Taken(var facts, var before) -> {
                            var all = new ArrayList<>(before);
                            all.add(by);
                            yield new Taken(facts, all);
                        }
                        case Unknown() -> throw new IllegalStateException("Not waiting: " + event);
                    };
        };
    }
}
