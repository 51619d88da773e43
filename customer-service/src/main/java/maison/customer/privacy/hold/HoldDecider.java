package maison.customer.privacy.hold;

import maison.customer.privacy.hold.HoldCommand.HoldUp;
import maison.customer.privacy.hold.HoldCommand.Lift;
import maison.customer.privacy.hold.HoldCommand.Place;
import maison.customer.privacy.hold.HoldCommand.Withdraw;
import maison.customer.privacy.hold.HoldEvent.ErasureHeldUp;
import maison.customer.privacy.hold.HoldEvent.HeldErasureWithdrawn;
import maison.customer.privacy.hold.HoldEvent.LegalHoldLifted;
import maison.customer.privacy.hold.HoldEvent.LegalHoldPlaced;
import maison.customer.privacy.hold.HoldRefusal.HoldIdTaken;
import maison.customer.privacy.hold.HoldRefusal.HoldUnknown;
import maison.customer.privacy.hold.HoldRefusal.NothingHeldUp;
import maison.customer.privacy.hold.Holds.HeldErasure;
import maison.customer.privacy.hold.Holds.Hold;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import org.jspecify.annotations.Nullable;

/// The rules of legal holds: each is lifted by itself, and none comes back under its old id.
public final class HoldDecider implements Decider<HoldCommand, Holds, HoldEvent, HoldRefusal> {

    @Override
    public Holds initial() {
        return Holds.none();
    }

    @Override
    public Decision<HoldEvent, HoldRefusal> decide(HoldCommand command, Holds holds) {
        return switch (command) {
            case Place place -> decidePlace(place, holds.byId().get(place.holdId()));
            case Lift lift -> decideLift(lift, holds.byId().get(lift.holdId()));
            // The first time counts: from then on an answer is due.
            case HoldUp _ when holds.erasure() == HeldErasure.WAITING -> Decision.alreadyDone();
            case HoldUp(var customer, var reason, var at) ->
                    Decision.accept(new ErasureHeldUp(customer, reason, at));
            case Withdraw(var customer, var reason, var at) ->
                    switch (holds.erasure()) {
                        case NONE -> Decision.refuse(new NothingHeldUp());
                        case WAITING ->
                                Decision.accept(new HeldErasureWithdrawn(customer, reason, at));
                        case WITHDRAWN -> Decision.alreadyDone();
                    };
        };
    }

    private static Decision<HoldEvent, HoldRefusal> decidePlace(Place place, @Nullable Hold known) {
        if (known == null) {
            return Decision.accept(
                    new LegalHoldPlaced(
                            place.customerId(),
                            place.holdId(),
                            place.reason(),
                            place.reference(),
                            place.at()));
        }
        return known.equals(new Hold(place.reason(), place.reference(), true))
                ? Decision.alreadyDone()
                : Decision.refuse(new HoldIdTaken());
    }

    private static Decision<HoldEvent, HoldRefusal> decideLift(Lift lift, @Nullable Hold known) {
        if (known == null) {
            return Decision.refuse(new HoldUnknown());
        }
        return known.open()
                ? Decision.accept(
                        new LegalHoldLifted(
                                lift.customerId(), lift.holdId(), lift.reason(), lift.at()))
                : Decision.alreadyDone();
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
            case ErasureHeldUp _ -> holds.with(HeldErasure.WAITING);
            case HeldErasureWithdrawn _ -> holds.with(HeldErasure.WITHDRAWN);
        };
    }
}
