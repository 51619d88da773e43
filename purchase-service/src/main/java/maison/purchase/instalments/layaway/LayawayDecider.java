package maison.purchase.instalments.layaway;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.time.Instant;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import maison.purchase.instalments.layaway.Layaway.Laid;
import maison.purchase.instalments.layaway.Layaway.None;
import maison.purchase.instalments.layaway.Layaway.Stage;
import maison.purchase.instalments.layaway.LayawayCommand.Cancel;
import maison.purchase.instalments.layaway.LayawayCommand.LayAway;
import maison.purchase.instalments.layaway.LayawayCommand.Pay;
import maison.purchase.instalments.layaway.LayawayCommand.PickUp;
import maison.purchase.instalments.layaway.LayawayCommand.TellDue;
import maison.purchase.instalments.layaway.LayawayEvent.InstalmentFellDue;
import maison.purchase.instalments.layaway.LayawayEvent.LaidAway;
import maison.purchase.instalments.layaway.LayawayEvent.LayawayCancelled;
import maison.purchase.instalments.layaway.LayawayEvent.PaymentTaken;
import maison.purchase.instalments.layaway.LayawayEvent.PickedUp;
import maison.purchase.instalments.layaway.LayawayRefusal.BeforeOpening;
import maison.purchase.instalments.layaway.LayawayRefusal.IdReused;
import maison.purchase.instalments.layaway.LayawayRefusal.LayawayClosed;
import maison.purchase.instalments.layaway.LayawayRefusal.LayawayUnknown;
import maison.purchase.instalments.layaway.LayawayRefusal.MoreThanOwed;
import maison.purchase.instalments.layaway.LayawayRefusal.OtherCurrency;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The rules of a layaway: goods are kept while they are paid in parts, handed over as far as they
/// are paid, and what is left of the money when it ends early goes back on the terms agreed.
public final class LayawayDecider
        implements Decider<LayawayCommand, Layaway, LayawayEvent, LayawayRefusal> {

    @Override
    public Layaway initial() {
        return new None();
    }

    @Override
    public Decision<LayawayEvent, LayawayRefusal> decide(LayawayCommand command, Layaway layaway) {
        return switch (layaway) {
            case None() ->
                    command instanceof LayAway wanted
                            ? Opening.decide(wanted)
                            : refuse(new LayawayUnknown());
            case Laid laid -> {
                var repeated = repeated(command, laid);
                yield repeated != null ? repeated : decideLaid(command, laid);
            }
        };
    }

    /// What was done before: a late repeat of what was done in time is still a repeat. Null for
    /// what is new.
    private static @Nullable Decision<LayawayEvent, LayawayRefusal> repeated(
            LayawayCommand command, Laid laid) {
        return switch (command) {
            case LayAway wanted -> Opening.again(wanted, laid.plan());
            case Pay(var payment) -> {
                Payment before = laid.payment(payment.paymentId()).orElse(null);
                if (before == null) {
                    yield null;
                }
                yield before.equals(payment) ? alreadyDone() : refuse(new IdReused("payment"));
            }
            case PickUp wanted -> HandingOver.repeated(wanted, laid);
            case Cancel wanted ->
                    laid.cancelled() != null && Ending.isRepeat(wanted, laid.cancelled())
                            ? alreadyDone()
                            : null;
            case TellDue _ -> null;
        };
    }

    private static Decision<LayawayEvent, LayawayRefusal> decideLaid(
            LayawayCommand command, Laid laid) {
        if (command instanceof TellDue told) {
            return tell(told, laid);
        }
        if (laid.stage() != Stage.OPEN) {
            return refuse(new LayawayClosed());
        }
        Instant opened = laid.plan().occurredAt();
        return switch (command) {
            case Pay(var payment) ->
                    payment.occurredAt().isBefore(opened)
                            ? refuse(new BeforeOpening(opened))
                            : pay(payment, laid);
            case PickUp wanted ->
                    wanted.occurredAt().isBefore(opened)
                            ? refuse(new BeforeOpening(opened))
                            : HandingOver.decide(wanted, laid);
            case Cancel wanted ->
                    wanted.occurredAt().isBefore(opened)
                            ? refuse(new BeforeOpening(opened))
                            : Ending.decide(wanted, laid);
            case LayAway _, TellDue _ ->
                    throw new IllegalStateException("Decided before: " + command);
        };
    }

    private static Decision<LayawayEvent, LayawayRefusal> pay(Payment payment, Laid laid) {
        Money outstanding = laid.outstanding();
        if (!payment.amount().isSameCurrency(outstanding)) {
            return refuse(new OtherCurrency(outstanding.getCurrencyUnit().getCode()));
        }
        if (payment.amount().isGreaterThan(outstanding)) {
            return refuse(new MoreThanOwed(outstanding));
        }
        return accept(
                new PaymentTaken(
                        laid.plan().customerId(),
                        laid.plan().counter().storeId(),
                        payment,
                        outstanding.minus(payment.amount())));
    }

    /// Nothing for what was paid, told or ended before the clock came to it.
    private static Decision<LayawayEvent, LayawayRefusal> tell(TellDue wanted, Laid laid) {
        int days = laid.plan().terms().limits().remindDays();
        var soon = laid.plan().dayOf(wanted.at()).plusDays(days);
        return laid.awaited().stream()
                .filter(each -> each.number() == wanted.number())
                .filter(each -> !laid.told().contains(each.number()))
                .filter(each -> !each.dueOn().isAfter(soon))
                .findFirst()
                .map(each ->
                        Decision.<LayawayEvent, LayawayRefusal>accept(
                                new InstalmentFellDue(
                                        laid.plan().customerId(),
                                        laid.plan().counter().storeId(),
                                        wanted.at(),
                                        each.number(),
                                        each.dueOn(),
                                        laid.missing(each))))
                .orElseGet(Decision::alreadyDone);
    }

    @Override
    public Layaway evolve(Layaway layaway, LayawayEvent event) {
        return switch (event) {
            case LaidAway plan -> Laid.of(plan);
            case PaymentTaken taken -> laid(layaway, event).with(taken.payment());
            case InstalmentFellDue due -> laid(layaway, event).withTold(due.number());
            case PickedUp pickUp -> laid(layaway, event).with(pickUp);
            case LayawayCancelled end -> laid(layaway, event).with(end);
        };
    }

    /// A movement before the opening cannot be repaired here; stop rather than guess.
    private static Laid laid(Layaway layaway, LayawayEvent event) {
        return switch (layaway) {
            case Laid laid -> laid;
            case None() -> throw new IllegalStateException("Event before the opening: " + event);
        };
    }
}
