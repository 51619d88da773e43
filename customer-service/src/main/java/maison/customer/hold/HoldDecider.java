package maison.customer.hold;

import maison.customer.hold.HoldCommand.Lift;
import maison.customer.hold.HoldCommand.Place;
import maison.customer.hold.HoldEvent.LegalHoldLifted;
import maison.customer.hold.HoldEvent.LegalHoldPlaced;
import maison.customer.hold.HoldRefusal.HoldIdTaken;
import maison.customer.hold.HoldRefusal.HoldUnknown;
import maison.customer.hold.Holds.Hold;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of legal holds: each is lifted by itself, and none comes back under its old id.
public final class HoldDecider implements Decider<HoldCommand, Holds, HoldEvent, HoldRefusal> {

    @Override
    public Holds initial() {
        return Holds.none();
    }

    @Override
    public Decision<HoldEvent, HoldRefusal> decide(HoldCommand command, Holds holds) {
        var known = holds.byId().get(command.holdId());
        return switch (command) {
            case Place(var customer, var id, var reason, var reference, var at) -> {
                if (known == null) {
                    yield Decision.accept(new LegalHoldPlaced(customer, id, reason, reference, at));
                }
                yield known.equals(new Hold(reason, reference, true))
                        ? Decision.alreadyDone()
                        : Decision.refuse(new HoldIdTaken());
            }
            case Lift _ when known == null -> Decision.refuse(new HoldUnknown());
            case Lift _ when !known.open() -> Decision.alreadyDone();
            case Lift(var customer, var id, var reason, var at) ->
                    Decision.accept(new LegalHoldLifted(customer, id, reason, at));
        };
    }

    @Override
    public Holds evolve(Holds holds, HoldEvent event) {
        return switch (event) {
            case LegalHoldPlaced(_, var id, var reason, var reference, _) ->
                    holds.with(id, new Hold(reason, reference, true));
            case LegalHoldLifted lifted -> {
                var held = holds.byId().get(lifted.holdId());
                if (held == null) {
                    throw new IllegalStateException("Never placed: " + lifted.holdId());
                }
                yield holds.with(lifted.holdId(), new Hold(held.reason(), held.reference(), false));
            }
        };
    }
}
