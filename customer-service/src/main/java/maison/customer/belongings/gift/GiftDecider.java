package maison.customer.belongings.gift;

import maison.customer.belongings.gift.Gift.Gone;
import maison.customer.belongings.gift.Gift.Planned;
import maison.customer.belongings.gift.Gift.Unplanned;
import maison.customer.belongings.gift.GiftCommand.Plan;
import maison.customer.belongings.gift.GiftCommand.Reschedule;
import maison.customer.belongings.gift.GiftCommand.Reveal;
import maison.customer.belongings.gift.GiftCommand.Unmark;
import maison.customer.belongings.gift.GiftEvent.GiftPlanned;
import maison.customer.belongings.gift.GiftEvent.GiftRescheduled;
import maison.customer.belongings.gift.GiftEvent.GiftRevealed;
import maison.customer.belongings.gift.GiftEvent.GiftUnmarked;
import maison.customer.belongings.gift.GiftRefusal.GiftIdTaken;
import maison.customer.belongings.gift.GiftRefusal.GiftUnknown;
import maison.customer.belongings.gift.GiftRefusal.KnownAlready;
import maison.customer.belongings.gift.GiftRefusal.ToThemselves;
import maison.customer.belongings.gift.GiftRefusal.Unmarked;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of gifts: what is known is never a surprise again.
public final class GiftDecider implements Decider<GiftCommand, Gift, GiftEvent, GiftRefusal> {

    @Override
    public Gift initial() {
        return new Unplanned();
    }

    @Override
    public Decision<GiftEvent, GiftRefusal> decide(GiftCommand command, Gift gift) {
        return switch (gift) {
            case Unplanned() -> decideUnplanned(command);
            case Planned planned -> decidePlanned(command, planned);
            case Gone() -> decideGone(command);
        };
    }

    private static Decision<GiftEvent, GiftRefusal> decideUnplanned(GiftCommand command) {
        return switch (command) {
            case Plan plan when plan.customerId().equals(plan.recipient().customerId()) ->
                    Decision.refuse(new ToThemselves());
            case Plan(var giver, var id, var to, var present, var until, var words, var at) ->
                    Decision.accept(new GiftPlanned(giver, id, to, present, until, words, at));
            case Reschedule _, Reveal _, Unmark _ -> Decision.refuse(new GiftUnknown());
        };
    }

    private static Decision<GiftEvent, GiftRefusal> decidePlanned(
            GiftCommand command, Planned gift) {
        return switch (command) {
            case Plan _ -> Decision.refuse(new GiftIdTaken());
            case Reschedule(_, var at) when gift.isKnown(at) -> Decision.refuse(new KnownAlready());
            case Reschedule(var until, var at) ->
                    Decision.accept(
                            new GiftRescheduled(gift.customerId(), gift.giftId(), until, at));
            case Reveal _ when gift.revealed() -> Decision.alreadyDone();
            case Reveal(var at) ->
                    Decision.accept(new GiftRevealed(gift.customerId(), gift.giftId(), at));
            case Unmark(var at) ->
                    Decision.accept(new GiftUnmarked(gift.customerId(), gift.giftId(), at));
        };
    }

    private static Decision<GiftEvent, GiftRefusal> decideGone(GiftCommand command) {
        return switch (command) {
            case Plan _ -> Decision.refuse(new GiftIdTaken());
            case Reschedule _, Reveal _ -> Decision.refuse(new Unmarked());
            case Unmark _ -> Decision.alreadyDone();
        };
    }

    @Override
    public Gift evolve(Gift gift, GiftEvent event) {
        return switch (event) {
            case GiftPlanned planned -> new Planned(planned, planned.until(), false);
            case GiftRescheduled rescheduled ->
                    new Planned(planned(gift).plan(), rescheduled.until(), false);
            case GiftRevealed _ -> new Planned(planned(gift).plan(), planned(gift).until(), true);
            case GiftUnmarked _ -> new Gone();
        };
    }

    private static Planned planned(Gift gift) {
        return switch (gift) {
            case Planned planned -> planned;
            case Unplanned(), Gone() ->
                    throw new IllegalStateException("A gift changed that is not there");
        };
    }
}
