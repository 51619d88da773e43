package maison.purchase.instalments.layaway;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.time.LocalDate;
import java.util.List;
import maison.platform.eventstore.Decision;
import maison.purchase.instalments.layaway.LayawayCommand.LayAway;
import maison.purchase.instalments.layaway.LayawayEvent.LaidAway;
import maison.purchase.instalments.layaway.LayawayRefusal.DepositTooSmall;
import maison.purchase.instalments.layaway.LayawayRefusal.IdReused;
import maison.purchase.instalments.layaway.LayawayRefusal.MoreThanOwed;
import maison.purchase.instalments.layaway.LayawayRefusal.OtherCurrency;
import maison.purchase.instalments.layaway.LayawayRefusal.ScheduleDiffers;
import maison.purchase.instalments.layaway.LayawayRefusal.ScheduleNotAllowed;
import org.joda.money.Money;

/// The rules of an opening: deposit and instalments are what is owed, within the terms.
final class Opening {

    private Opening() {}

    static Decision<LayawayEvent, LayawayRefusal> decide(LayAway wanted) {
        Terms terms = wanted.policy().termsFor(wanted.offer().amounts());
        LaidAway plan = LaidAway.of(wanted.offer(), terms);
        Money paid = plan.paidAtOnce();
        if (!paid.isSameCurrency(plan.total())) {
            return refuse(new OtherCurrency(plan.total().getCurrencyUnit().getCode()));
        }
        if (paid.isGreaterThan(plan.total())) {
            return refuse(new MoreThanOwed(plan.total()));
        }
        if (paid.isLessThan(terms.leastDeposit())) {
            return refuse(new DepositTooSmall(terms.leastDeposit()));
        }
        return schedule(plan, plan.total().minus(paid));
    }

    private static Decision<LayawayEvent, LayawayRefusal> schedule(LaidAway plan, Money rest) {
        Terms.Limits limits = plan.terms().limits();
        LocalDate opened = plan.dayOf(plan.occurredAt());
        LocalDate lastDay = opened.plusDays(limits.daysMax());
        List<Instalment> instalments = plan.instalments();
        Money sum = Money.zero(rest.getCurrencyUnit());
        LocalDate before = opened;
        for (int index = 0; index < instalments.size(); index++) {
            Instalment each = instalments.get(index);
            if (!each.amount().isSameCurrency(rest)) {
                return refuse(new OtherCurrency(rest.getCurrencyUnit().getCode()));
            }
            boolean allowed =
                    index < limits.instalmentsMax()
                            && each.number() == index + 1
                            && each.amount().isPositive()
                            && each.dueOn().isAfter(before)
                            && !each.dueOn().isAfter(lastDay);
            if (!allowed) {
                return refuse(new ScheduleNotAllowed(index, limits.instalmentsMax(), lastDay));
            }
            before = each.dueOn();
            sum = sum.plus(each.amount());
        }
        return sum.isEqual(rest) ? accept(plan) : refuse(new ScheduleDiffers(rest));
    }

    /// A repeat is one of the same offer, also after the policy has changed.
    static Decision<LayawayEvent, LayawayRefusal> again(LayAway wanted, LaidAway before) {
        return LaidAway.of(wanted.offer(), before.terms()).equals(before)
                ? alreadyDone()
                : refuse(new IdReused("layaway"));
    }
}
