package maison.purchase.sales.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import maison.platform.eventstore.Decision.Accepted;
import maison.purchase.sales.sale.ExchangeSum.Paid;
import maison.purchase.sales.sale.ExchangeSum.Unpaid;
import maison.purchase.sales.sale.SaleCommand.Purchase;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.Tender.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;

/// An exchange is its return and its sale, in every sum.
class ExchangePropertiesTest {

    /// An old sale, what comes back of it, and what is bought instead.
    record Story(SaleCompleted old, Tills.Wish wish, SaleCompleted wanted) {}

    private static final UUID OLD = new UUID(0, 1);
    private static final UUID NEW = new UUID(0, 2);

    private final SaleDecider decider = new SaleDecider();

    @Property(tries = 1000)
    void exchange_is_return_and_sale_in_every_sum(@ForAll("stories") Story story) {
        Sale sold = decider.evolve(decider.initial(), story.old());
        var alone = decider.decide(Tills.back(story.old(), story.wish(), 1), sold);
        var purchase = new Purchase(NEW, story.wanted().amounts().total());
        var towards =
                decider.decide(Tills.back(story.old(), story.wish(), 1).towards(purchase), sold);
        if (!(alone instanceof Accepted<SaleEvent, SaleRefusal>(var plain))) {
            assertThat(towards).isEqualTo(alone);
            return;
        }
        var back = (LinesReturned) plain.getFirst();
        var exchanged =
                (LinesReturned) ((Accepted<SaleEvent, SaleRefusal>) towards).events().getFirst();
        SaleCompleted bought = paid(story.wanted(), exchanged);

        // The goods and what is owed for them are those of the two acts.
        assertThat(exchanged.amounts()).isEqualTo(back.amounts());
        assertThat(exchanged.lines()).isEqualTo(back.lines());
        assertThat(bought.amounts()).isEqualTo(story.wanted().amounts());
        assertThat(bought.lines()).isEqualTo(story.wanted().lines());

        // So is the money: what the client gives and gets, and the exchange itself comes to
        // nothing.
        long in = ownTenders(bought) - minor(bought.change());
        long out = ownRefunds(exchanged);
        assertThat(in - out)
                .isEqualTo(minor(bought.amounts().total()) - minor(back.amounts().total()));
        assertThat(in == 0 || out == 0).isTrue();
        assertThat(sum(exchanged, true)).isEqualTo(exchangeTenders(bought));
    }

    @Property(tries = 500)
    void tenders_that_do_not_pay_what_is_left_are_told_so(@ForAll("stories") Story story) {
        Money worth = story.old().amounts().total();
        switch (ExchangeSum.of(story.wanted(), worth, OLD)) {
            case Paid(var facts) -> {
                long tenders =
                        facts.tenders().stream().mapToLong(each -> minor(each.amount())).sum();
                assertThat(tenders - minor(facts.change()))
                        .isEqualTo(minor(facts.amounts().total()));
            }
            case Unpaid(var due) ->
                    assertThat(minor(due))
                            .isEqualTo(
                                    Math.max(
                                            0,
                                            minor(story.wanted().amounts().total())
                                                    - minor(worth)));
        }
    }

    /// Pays what is left by card, as a till would.
    private static SaleCompleted paid(SaleCompleted wanted, LinesReturned back) {
        long due = Math.max(0, minor(wanted.amounts().total()) - minor(back.amounts().total()));
        var tenders = new ArrayList<Tender>();
        if (due > 0) {
            Money amount = Money.ofMinor(wanted.change().getCurrencyUnit(), due);
            tenders.add(new Tender(Kind.CARD, amount, null, null));
        }
        SaleCompleted unpaid =
                wanted.paidBy(tenders, Money.zero(wanted.change().getCurrencyUnit()));
        return ((Paid) ExchangeSum.of(unpaid, back.amounts().total(), OLD)).facts();
    }

    private static long ownTenders(SaleCompleted sale) {
        return sale.tenders().stream()
                .filter(each -> each.kind() != Kind.EXCHANGE)
                .mapToLong(each -> minor(each.amount()))
                .sum();
    }

    private static long exchangeTenders(SaleCompleted sale) {
        return sale.tenders().stream()
                .filter(each -> each.kind() == Kind.EXCHANGE)
                .mapToLong(each -> minor(each.amount()))
                .sum();
    }

    private static long ownRefunds(LinesReturned back) {
        return sum(back, false);
    }

    private static long sum(LinesReturned back, boolean exchange) {
        return back.refunds().stream()
                .filter(each -> (each.kind() == Kind.EXCHANGE) == exchange)
                .mapToLong(each -> minor(each.amount()))
                .sum();
    }

    private static long minor(Money money) {
        return money.getAmountMinorLong();
    }

    @Provide
    Arbitrary<Story> stories() {
        return Tills.currencies()
                .flatMap(currency ->
                        Combinators.combine(
                                        Tills.sales(currency),
                                        Combinators.combine(
                                                        Arbitraries.integers().between(0, 9),
                                                        Tills.quantities())
                                                .as(Tills.Wish::new),
                                        Tills.sales(currency))
                                .as(Story::new));
    }
}
