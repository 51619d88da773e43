package maison.purchase.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import maison.platform.eventstore.Decision.Accepted;
import maison.purchase.sale.SaleEvent.LinesReturned;
import maison.purchase.sale.SaleEvent.SaleCompleted;
import maison.purchase.sale.Tender.Kind;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
            assertThat(refunds).isEqualTo(lines);
        }
    }

    /// A till from before refunds were recorded changes nothing for those after it.
    @Property(tries = 200)
    void returns_of_old_count_as_refunded_the_way_the_sale_was_paid(
            @ForAll("sales") SaleCompleted sale, @ForAll("wishes") List<Tills.Wish> wishes) {
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
    Arbitrary<SaleCompleted> sales() {
        return Tills.sales();
    }

    @Provide
    Arbitrary<List<Tills.Wish>> wishes() {
        return Tills.wishes();
    }
}
