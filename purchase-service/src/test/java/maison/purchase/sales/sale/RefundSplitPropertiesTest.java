package maison.purchase.sales.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Decision;
import maison.platform.eventstore.Decision.Accepted;
import maison.purchase.sales.sale.SaleCommand.VoidSale;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleEvent.SaleVoided;
import maison.purchase.sales.sale.Tender.Kind;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;

/// However a sale was paid and whatever comes back of it: the money goes back the way it came, to
/// the last minor unit. Counted here in plain longs, apart from the code under test.
class RefundSplitPropertiesTest {

    private final SaleDecider decider = new SaleDecider();

    @Property(tries = 500)
    void no_tender_gets_back_more_than_it_paid(
            @ForAll("sales") SaleCompleted sale, @ForAll("wishes") List<Tills.Wish> wishes) {
        List<LinesReturned> returns = returnsOf(sale, wishes);

        long[] paid = new long[sale.tenders().size()];
        for (int at = 0; at < paid.length; at++) {
            paid[at] = sale.tenders().get(at).amount().getAmountMinorLong();
        }
        long change = sale.change().getAmountMinorLong();
        for (LinesReturned each : returns) {
            for (Refund refund : each.refunds()) {
                assertThat(refund.amount().isPositive()).isTrue();
                paid[refund.tender()] -= refund.amount().getAmountMinorLong();
            }
        }
        long cash = 0;
        for (int at = 0; at < paid.length; at++) {
            assertThat(paid[at]).isNotNegative();
            cash += sale.tenders().get(at).kind() == Kind.CASH ? paid[at] : 0;
        }
        assertThat(cash).isGreaterThanOrEqualTo(change);
    }

    @Property(tries = 500)
    void the_refunds_of_a_return_add_up_to_it(
            @ForAll("sales") SaleCompleted sale, @ForAll("wishes") List<Tills.Wish> wishes) {
        for (LinesReturned each : returnsOf(sale, wishes)) {
            long refunds =
                    each.refunds().stream()
                            .mapToLong(refund -> refund.amount().getAmountMinorLong())
                            .sum();
            long lines =
                    each.lines().stream()
                            .mapToLong(line ->
                                    line.amounts().net().getAmountMinorLong()
                                            + line.amounts().tax().getAmountMinorLong())
                            .sum();
            Money rounding = each.rounding();
            assertThat(refunds)
                    .isEqualTo(lines + (rounding == null ? 0 : rounding.getAmountMinorLong()));
        }
    }

    /// Everything back in whatever steps: what goes back is what was paid, rounding included.
    @Property(tries = 500)
    void all_of_a_sale_back_is_all_of_its_money_back(
            @ForAll("sales") SaleCompleted sale, @ForAll("wishes") List<Tills.Wish> wishes) {
        List<LinesReturned> returns = returnsOf(sale, wishes);
        Sale state = decider.replay(decider.evolve(decider.initial(), sale), returns);
        long back = 0;
        for (LinesReturned each : returns) {
            back += sum(each);
        }
        var undo =
                new VoidSale(
                        new UUID(5, 5), "dubai-mall", "s-1", Examples.SATURDAY, "mistake", null);
        switch (decider.decide(undo, state)) {
            case Accepted<SaleEvent, SaleRefusal>(var events) ->
                    back += sum(((SaleVoided) events.getFirst()).undone());
            case Decision.Refused<SaleEvent, SaleRefusal>(var why) ->
                    assertThat(why).isEqualTo(new SaleRefusal.NothingLeft());
        }

        long paid = 0;
        for (Tender each : sale.tenders()) {
            paid += each.amount().getAmountMinorLong();
        }
        assertThat(back).isEqualTo(paid - sale.change().getAmountMinorLong());
    }

    private static long sum(LinesReturned back) {
        return back.refunds().stream()
                .mapToLong(refund -> refund.amount().getAmountMinorLong())
                .sum();
    }

    /// A till from before refunds were recorded changes nothing for those after it.
    @Property(tries = 200)
    void returns_of_old_count_as_refunded_the_way_the_sale_was_paid(
            @ForAll("plain") SaleCompleted sale, @ForAll("wishes") List<Tills.Wish> wishes) {
        List<LinesReturned> returns = returnsOf(sale, wishes);
        var old = new ArrayList<SaleEvent>();
        old.add(sale);
        for (LinesReturned each : returns) {
            old.add(
                    new LinesReturned(
                            each.returnId(),
                            each.customerId(),
                            each.storeId(),
                            each.occurredAt(),
                            each.reason(),
                            each.amounts(),
                            each.lines()));
        }
        var fresh = new ArrayList<SaleEvent>();
        fresh.add(sale);
        fresh.addAll(returns);

        for (SaleLine line : sale.lines()) {
            var wish =
                    new Tills.Wish(sale.lines().indexOf(line), new java.math.BigDecimal("0.0001"));
            assertThat(decider.decide(Tills.back(sale, wish, 99), decider.replay(old)))
                    .isEqualTo(decider.decide(Tills.back(sale, wish, 99), decider.replay(fresh)));
        }
    }

    private List<LinesReturned> returnsOf(SaleCompleted sale, List<Tills.Wish> wishes) {
        var returns = new ArrayList<LinesReturned>();
        Sale state = decider.evolve(decider.initial(), sale);
        for (Tills.Wish wish : wishes) {
            var decision = decider.decide(Tills.back(sale, wish, returns.size()), state);
            if (decision instanceof Accepted<SaleEvent, SaleRefusal>(var events)) {
                returns.add((LinesReturned) events.getFirst());
                state = decider.replay(state, events);
            }
        }
        return returns;
    }

    @Provide
    Arbitrary<SaleCompleted> plain() {
        return Tills.sales();
    }

    @Provide
    Arbitrary<SaleCompleted> sales() {
        return Tills.rounded();
    }

    @Provide
    Arbitrary<List<Tills.Wish>> wishes() {
        return Tills.wishes();
    }
}
