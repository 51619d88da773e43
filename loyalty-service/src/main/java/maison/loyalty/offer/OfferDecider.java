package maison.loyalty.offer;

import maison.loyalty.offer.OfferCommand.Draft;
import maison.loyalty.offer.OfferCommand.Move;
import maison.loyalty.offer.OfferEvent.OfferDrafted;
import maison.loyalty.offer.OfferEvent.OfferMoved;
import maison.loyalty.offer.OfferRefusal.OfferUnknown;
import maison.loyalty.offer.OfferRefusal.WrongState;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of an offer itself: changed only while it is a draft, and never put on again once it
/// ended.
public final class OfferDecider implements Decider<OfferCommand, Offer, OfferEvent, OfferRefusal> {

    @Override
    public Offer initial() {
        return Offer.NONE;
    }

    @Override
    public Decision<OfferEvent, OfferRefusal> decide(OfferCommand command, Offer offer) {
        return switch (command) {
            case Draft(var terms, var now) -> {
                if (terms.equals(offer.terms())) {
                    yield Decision.alreadyDone();
                }
                yield offer.state() == OfferState.DRAFT
                        ? Decision.accept(new OfferDrafted(terms, now))
                        : Decision.refuse(new WrongState(offer.state()));
            }
            case Move(var state, var reason, var now) -> {
                if (offer.terms() == null) {
                    yield Decision.refuse(new OfferUnknown());
                }
                if (offer.state() == state) {
                    yield Decision.alreadyDone();
                }
                yield offer.state().leadsTo(state)
                        ? Decision.accept(new OfferMoved(state, now, reason))
                        : Decision.refuse(new WrongState(offer.state()));
            }
        };
    }

    @Override
    public Offer evolve(Offer offer, OfferEvent event) {
        return switch (event) {
            case OfferDrafted(var terms, _) -> new Offer(terms, offer.state());
            case OfferMoved(var state, _, _) -> new Offer(offer.terms(), state);
        };
    }
}
