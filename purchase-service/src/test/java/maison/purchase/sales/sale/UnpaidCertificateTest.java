package maison.purchase.sales.sale;

import static maison.purchase.sales.sale.Examples.line;
import static maison.purchase.sales.sale.Examples.quantity;
import static maison.purchase.sales.sale.Examples.sale;
import static maison.purchase.sales.sale.Examples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Decision.Refused;
import maison.purchase.sales.sale.SaleCommand.CompleteSale;
import maison.purchase.sales.sale.SaleCommand.LineQuantity;
import maison.purchase.sales.sale.SaleCommand.Purchase;
import maison.purchase.sales.sale.SaleCommand.ReturnLines;
import maison.purchase.sales.sale.SaleCommand.ReturnTerms;
import maison.purchase.sales.sale.SaleEvent.Circumstances;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.Offline;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleRefusal.RefundsDiffer;
import maison.purchase.sales.sale.Tender.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// An offline till took a certificate that was not good: nobody paid that part, so nobody gets it.
class UnpaidCertificateTest {

    private final SaleDecider decider = new SaleDecider();

    /// Four pieces for 400.00, of which the certificate was to pay 150.00.
    private Sale sold() {
        SaleCompleted plain = sale(line("1", "4", "400.00", "0.00"));
        var facts =
                new SaleCompleted(
                        plain.customerId(),
                        plain.register(),
                        plain.occurredAt(),
                        plain.zone(),
                        plain.amounts(),
                        plain.lines(),
                        List.of(
                                new Tender(Kind.CERTIFICATE, usd("150.00"), null, null),
                                new Tender(Kind.CARD, usd("250.00"), null, null)),
                        plain.change(),
                        new Circumstances(
                                null,
                                null,
                                "session",
                                null,
                                null,
                                new Offline(Examples.SATURDAY.minusSeconds(60), null)));
        return decider.replay(
                decider.initial(),
                ((Accepted<SaleEvent, SaleRefusal>)
                                decider.decide(new CompleteSale(facts), decider.initial()))
                        .events());
    }

    private static ReturnLines back(
            int number, int pieces, @Nullable Purchase purchase, List<RefundWish> wishes) {
        return new ReturnLines(
                new UUID(7, number),
                "dubai-mall",
                Examples.SATURDAY.plus(Duration.ofHours(1)),
                "changed-mind",
                List.of(new LineQuantity("1", quantity(Integer.toString(pieces)))),
                new ReturnTerms(ReturnPolicy.EVERYTHING, null, wishes, purchase, null));
    }

    @Property
    void what_was_paid_goes_back_and_no_more(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 4) Integer> steps) {
        Sale state = sold();
        var refunds = new ArrayList<Refund>();
        int left = 4;
        for (int at = 0; at < steps.size() && left > 0; at++) {
            int pieces = Math.min(left, steps.get(at));
            left -= pieces;
            var events =
                    ((Accepted<SaleEvent, SaleRefusal>)
                                    decider.decide(back(at, pieces, null, List.of()), state))
                            .events();
            refunds.addAll(((LinesReturned) events.getFirst()).refunds());
            state = decider.replay(state, events);
        }
        long card = sum(refunds, Kind.CARD);
        assertThat(card).isEqualTo(Math.min(25_000, (4 - left) * 10_000L));
        assertThat(card + sum(refunds, Kind.CERTIFICATE)).isEqualTo((4 - left) * 10_000L);
    }

    private static long sum(List<Refund> refunds, Kind kind) {
        return refunds.stream()
                .filter(each -> each.kind() == kind)
                .mapToLong(each -> each.amount().getAmountMinorLong())
                .sum();
    }

    @Test
    void a_choice_is_of_what_was_paid() {
        var all = List.of(new RefundWish(Kind.STORE_CREDIT, null, usd("400.00"), null));
        assertThat(decider.decide(back(1, 4, null, all), sold()))
                .isEqualTo(new Refused<>(new RefundsDiffer(usd("250.00"))));
        var paid = List.of(new RefundWish(Kind.STORE_CREDIT, null, usd("250.00"), null));
        assertThat(decider.decide(back(1, 4, null, paid), sold())).isInstanceOf(Accepted.class);
    }

    @Test
    void an_exchange_is_worth_what_was_paid() {
        var purchase = new Purchase(new UUID(8, 8), usd("1000.00"));
        var events =
                ((Accepted<SaleEvent, SaleRefusal>)
                                decider.decide(back(1, 4, purchase, List.of()), sold()))
                        .events();
        var returned = (LinesReturned) events.getFirst();
        assertThat(returned.worth()).isEqualTo(usd("250.00"));
        assertThat(sum(returned.refunds(), Kind.EXCHANGE)).isEqualTo(25_000);
    }
}
