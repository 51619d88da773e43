package maison.purchase.sales.unlinked;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import maison.purchase.sales.unlinked.UnlinkedReturn.Recorded;
import maison.purchase.sales.unlinked.UnlinkedReturn.Unknown;
import maison.purchase.sales.unlinked.UnlinkedReturnCommand.TakeBack;
import maison.purchase.sales.unlinked.UnlinkedReturnEvent.ReturnedWithoutSale;
import maison.purchase.sales.unlinked.UnlinkedReturnRefusal.UnlinkedReturnIdReused;

/// The rule of an unlinked return: it happens once.
public final class UnlinkedReturnDecider
        implements Decider<
                UnlinkedReturnCommand, UnlinkedReturn, UnlinkedReturnEvent, UnlinkedReturnRefusal> {

    @Override
    public UnlinkedReturn initial() {
        return new Unknown();
    }

    @Override
    public Decision<UnlinkedReturnEvent, UnlinkedReturnRefusal> decide(
            UnlinkedReturnCommand command, UnlinkedReturn state) {
        return switch (command) {
            case TakeBack(var facts) -> decideTakeBack(facts, state);
        };
    }

    private static Decision<UnlinkedReturnEvent, UnlinkedReturnRefusal> decideTakeBack(
            ReturnedWithoutSale facts, UnlinkedReturn state) {
        return switch (state) {
            case Unknown() -> accept(facts);
            case Recorded(var before) when before.equals(facts) -> alreadyDone();
            case Recorded _ -> refuse(new UnlinkedReturnIdReused());
        };
    }

    @Override
    public UnlinkedReturn evolve(UnlinkedReturn state, UnlinkedReturnEvent event) {
        return switch (event) {
            case ReturnedWithoutSale facts -> new Recorded(facts);
        };
    }
}
