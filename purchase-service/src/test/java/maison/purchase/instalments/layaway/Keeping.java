package maison.purchase.instalments.layaway;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Decision.Refused;
import maison.purchase.instalments.layaway.Layaway.Laid;
import maison.purchase.instalments.layaway.LayawayCommand.Counter;
import maison.purchase.instalments.layaway.LayawayCommand.LayAway;
import maison.purchase.instalments.layaway.LayawayCommand.Offer;
import maison.purchase.instalments.layaway.LayawayCommand.Pay;
import maison.purchase.instalments.layaway.LayawayCommand.PickUp;
import maison.purchase.instalments.layaway.LayawayPolicy.Charge;
import maison.purchase.instalments.layaway.LayawayPolicy.Service;
import maison.purchase.instalments.layaway.Schedule.Frequency;
import maison.purchase.instalments.layaway.Schedule.Regular;
import maison.purchase.instalments.layaway.Terms.Default;
import maison.purchase.instalments.layaway.Terms.Limits;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Examples;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.sale.Tender.Kind;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Layaways to test with, in dollars.
final class Keeping {

    static final Instant OPENED = Instant.parse("2026-03-14T11:30:00Z");
    static final Instant LATER = Instant.parse("2026-04-10T16:20:00Z");
    static final UUID LAYAWAY = new UUID(8, 0);
    static final UUID CREDIT = new UUID(8, 1);
    static final LayawayDecider DECIDER = new LayawayDecider();

    /// A fifth at once, 25.00 for keeping, 5 % at most 50.00 if the client gives up, 10 % if they
    /// do not pay.
    static final LayawayPolicy POLICY = policy(20, "25.00");

    private Keeping() {}

    static LayawayPolicy policy(int depositPercent, String fee) {
        return new LayawayPolicy(
                "layaway-test",
                depositPercent,
                new Limits(12, 366, 3),
                new Service("LAYAWAY-FEE", "Layaway service", Map.of("USD", new BigDecimal(fee))),
                new Charge(5, Map.of("USD", new BigDecimal("50.00"))),
                new Charge(10, Map.of()),
                new Default(2, 30),
                false);
    }

    static UUID id(int number) {
        return new UUID(9, number);
    }

    static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }

    static SaleLine line(String lineId, String quantity, long net, long tax) {
        SaleLine plain = Examples.line(lineId, quantity, "1.00", "0.00");
        return new SaleLine(
                lineId,
                plain.item(),
                plain.quantity(),
                plain.unitPrice(),
                List.of(),
                new Amounts(usd(net), usd(tax)));
    }

    /// Two of one piece for 800.00 and one of another for 1200.00.
    static List<SaleLine> goods() {
        return List.of(line("1", "2", 76_000, 4_000), line("2", "1", 114_000, 6_000));
    }

    static Offer offer(List<SaleLine> lines, long deposit, Schedule schedule) {
        Amounts sum = Amounts.zero(CurrencyUnit.USD);
        for (SaleLine line : lines) {
            sum = sum.plus(line.amounts());
        }
        return new Offer(
                Examples.CUSTOMER,
                new Counter("dubai-mall", "dubai-mall-1", null),
                OPENED,
                "Asia/Dubai",
                sum,
                lines,
                null,
                null,
                deposit == 0 ? null : cash(1, deposit, OPENED),
                schedule);
    }

    static LayAway monthly(long deposit, int count) {
        return new LayAway(
                offer(goods(), deposit, new Regular(count, Frequency.MONTHLY, null)), POLICY);
    }

    static Payment cash(int number, long cents, Instant at) {
        return new Payment(
                id(number),
                "dubai-mall-1",
                at,
                usd(cents),
                List.of(new Tender(Kind.CASH, usd(cents), null, null)),
                usd(0));
    }

    static Pay pay(int number, long cents) {
        return new Pay(cash(number, cents, LATER));
    }

    static PickUp pickUp(int number, Map<String, String> lines, long cash) {
        return pickUp("dubai-mall", number, lines, cash);
    }

    static PickUp pickUp(String store, int number, Map<String, String> lines, long cash) {
        var quantities = new LinkedHashMap<String, Quantity>();
        lines.forEach((id, quantity) -> quantities.put(id, new Quantity(new BigDecimal(quantity))));
        return new PickUp(
                id(number),
                new Register(store, store + "-1", "R-" + number, null, "store"),
                LATER,
                "Asia/Dubai",
                quantities,
                cash == 0 ? List.of() : List.of(new Tender(Kind.CASH, usd(cash), null, null)));
    }

    /// What a layaway is after commands that all must be accepted.
    static Laid after(LayawayCommand... commands) {
        Layaway state = DECIDER.initial();
        for (LayawayCommand command : commands) {
            state =
                    switch (DECIDER.decide(command, state)) {
                        case Accepted<LayawayEvent, LayawayRefusal>(var events) ->
                                DECIDER.replay(state, events);
                        case Refused<LayawayEvent, LayawayRefusal>(var why) ->
                                throw new AssertionError(command + " was refused: " + why);
                    };
        }
        return (Laid) state;
    }
}
