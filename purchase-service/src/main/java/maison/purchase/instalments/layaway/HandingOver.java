package maison.purchase.instalments.layaway;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import maison.platform.eventstore.Decision;
import maison.purchase.instalments.layaway.Layaway.Laid;
import maison.purchase.instalments.layaway.LayawayCommand.PickUp;
import maison.purchase.instalments.layaway.LayawayEvent.PickedLine;
import maison.purchase.instalments.layaway.LayawayEvent.PickedUp;
import maison.purchase.instalments.layaway.LayawayRefusal.BalanceNotMet;
import maison.purchase.instalments.layaway.LayawayRefusal.IdReused;
import maison.purchase.instalments.layaway.LayawayRefusal.LineUnknown;
import maison.purchase.instalments.layaway.LayawayRefusal.MoreThanLaidAway;
import maison.purchase.instalments.layaway.LayawayRefusal.OnlyCompletionElsewhere;
import maison.purchase.instalments.layaway.LayawayRefusal.OtherCurrency;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.Tender;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The rules of a pick-up: no more than was laid away, and only what is paid for.
///
/// What the house holds may pay for it, but the share of the least deposit that falls to the goods
/// which stay, stays with them.
final class HandingOver {

    private HandingOver() {}

    static Decision<LayawayEvent, LayawayRefusal> decide(PickUp wanted, Laid laid) {
        Map<String, SaleLine> lines =
                laid.plan().lines().stream()
                        .collect(Collectors.toMap(SaleLine::lineId, Function.identity()));
        Map<String, Quantity> goods = wanted.lines().isEmpty() ? allLeft(laid) : wanted.lines();
        var picked = new ArrayList<PickedLine>();
        int index = 0;
        for (var each : goods.entrySet()) {
            SaleLine line = lines.get(each.getKey());
            if (line == null) {
                return refuse(new LineUnknown(index));
            }
            Quantity left = laid.left(line);
            if (left == null || each.getValue().isMoreThan(left)) {
                return refuse(new MoreThanLaidAway(index, left));
            }
            picked.add(
                    new PickedLine(
                            line.lineId(),
                            line.item().sku(),
                            each.getValue(),
                            laid.worth(line, each.getValue())));
            index++;
        }
        return pay(wanted, laid, picked);
    }

    private static Map<String, Quantity> allLeft(Laid laid) {
        var all = new LinkedHashMap<String, Quantity>();
        for (SaleLine line : laid.plan().lines()) {
            Quantity left = laid.left(line);
            if (left != null) {
                all.put(line.lineId(), left);
            }
        }
        return all;
    }

    private static Decision<LayawayEvent, LayawayRefusal> pay(
            PickUp wanted, Laid laid, List<PickedLine> picked) {
        boolean completed = isAll(laid, picked);
        if (!completed && !wanted.register().storeId().equals(laid.plan().counter().storeId())) {
            return refuse(new OnlyCompletionElsewhere(laid.plan().counter().storeId()));
        }
        Money goods = laid.nothing();
        for (PickedLine line : picked) {
            goods = goods.plus(line.amounts().total());
        }
        Money fee = completed ? laid.plan().terms().serviceFee().amount() : laid.nothing();
        Money owed = goods.plus(fee);
        Money reserve = laid.reserveFor(laid.goodsLeft().minus(goods));
        Money free = laid.held().minus(reserve);
        Money deposit = free.isNegative() ? laid.nothing() : least(free, owed);
        Money due = owed.minus(deposit);
        for (Tender tender : wanted.tenders()) {
            if (!tender.amount().isSameCurrency(due)) {
                return refuse(new OtherCurrency(due.getCurrencyUnit().getCode()));
            }
        }
        Money change = changeOf(wanted.tenders(), due);
        return change == null
                ? refuse(new BalanceNotMet(due))
                : accept(
                        new PickedUp(
                                laid.plan().customerId(),
                                wanted.saleId(),
                                wanted.register(),
                                wanted.occurredAt(),
                                wanted.zone(),
                                picked,
                                fee,
                                deposit,
                                wanted.tenders(),
                                change,
                                completed));
    }

    private static boolean isAll(Laid laid, List<PickedLine> picked) {
        Map<String, Quantity> now =
                picked.stream().collect(Collectors.toMap(PickedLine::lineId, PickedLine::quantity));
        return allLeft(laid).equals(now);
    }

    /// A pick-up with a known id: the same again, or another under its id; null for a new one.
    static @Nullable Decision<LayawayEvent, LayawayRefusal> repeated(PickUp wanted, Laid laid) {
        PickedUp before = laid.pickUp(wanted.saleId()).orElse(null);
        if (before == null) {
            return null;
        }
        Map<String, Quantity> lines =
                before.lines().stream()
                        .collect(Collectors.toMap(PickedLine::lineId, PickedLine::quantity));
        boolean same =
                before.register().equals(wanted.register())
                        && before.occurredAt().equals(wanted.occurredAt())
                        && before.zone().equals(wanted.zone())
                        && before.tenders().equals(wanted.tenders())
                        && (wanted.lines().isEmpty()
                                ? before.completed()
                                : lines.equals(wanted.lines()));
        return same ? alreadyDone() : refuse(new IdReused("pick-up"));
    }

    /// The change for these tenders when so much is due; null if they do not fit: too little, or
    /// more too much than there is cash to give change from.
    private static @Nullable Money changeOf(List<Tender> tenders, Money due) {
        Money given = Money.zero(due.getCurrencyUnit());
        Money cash = given;
        for (Tender tender : tenders) {
            given = given.plus(tender.amount());
            cash = tender.kind() == Tender.Kind.CASH ? cash.plus(tender.amount()) : cash;
        }
        Money change = given.minus(due);
        return change.isNegative() || change.isGreaterThan(cash) ? null : change;
    }

    private static Money least(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
