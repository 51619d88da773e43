package maison.purchase.sales.sale;

import static maison.purchase.sales.sale.Examples.line;
import static maison.purchase.sales.sale.Examples.quantity;
import static maison.purchase.sales.sale.Examples.sale;
import static maison.purchase.sales.sale.Examples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Decision;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Decision.Refused;
import maison.purchase.sales.sale.SaleCommand.CompleteSale;
import maison.purchase.sales.sale.SaleCommand.LineQuantity;
import maison.purchase.sales.sale.SaleCommand.ReturnLines;
import maison.purchase.sales.sale.SaleCommand.ReturnTerms;
import maison.purchase.sales.sale.SaleCommand.VoidSale;
import maison.purchase.sales.sale.SaleEvent.Circumstances;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleEvent.SaleVoided;
import maison.purchase.sales.sale.SaleRefusal.RefundNotPossible;
import maison.purchase.sales.sale.Tender.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// What becomes of a trade-in that paid for a sale.
class TradeInTenderTest {

    private static final UUID TRADE_IN = new UUID(5, 5);
    private static final UUID VOID = new UUID(6, 6);

    private final SaleDecider decider = new SaleDecider();

    /// A sale of four pieces for 400.00, of which a trade-in paid the first part.
    private Sale sold(String tradedIn, String card) {
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
                                new Tender(Kind.TRADE_IN, usd(tradedIn), null, TRADE_IN.toString()),
                                new Tender(Kind.CARD, usd(card), null, null)),
                        plain.change(),
                        new Circumstances(null, null, "session", null, null));
        return after(decider.initial(), new CompleteSale(facts));
    }

    private Sale after(Sale sale, SaleCommand command) {
        return decider.replay(sale, events(decider.decide(command, sale)));
    }

    private static List<SaleEvent> events(Decision<SaleEvent, SaleRefusal> decision) {
        return ((Accepted<SaleEvent, SaleRefusal>) decision).events();
    }

    private static ReturnLines back(int number, String quantity, List<RefundWish> wishes) {
        return new ReturnLines(
                new UUID(7, number),
                "dubai-mall",
                Examples.SATURDAY.plus(Duration.ofHours(1)),
                "changed-mind",
                List.of(new LineQuantity("1", quantity(quantity))),
                new ReturnTerms(ReturnPolicy.EVERYTHING, null, wishes, null, null));
    }

    private static VoidSale undo() {
        return new VoidSale(
                VOID,
                "dubai-mall",
                "session",
                Examples.SATURDAY.plus(Duration.ofHours(2)),
                "mistake",
                null);
    }

    @Test
    void its_share_goes_back_as_store_credit() {
        var returned =
                (LinesReturned)
                        events(decider.decide(back(1, "4", List.of()), sold("300.00", "100.00")))
                                .getFirst();
        assertThat(returned.refunds())
                .containsExactly(
                        new Refund(0, Kind.STORE_CREDIT, usd("300.00"), new UUID(7, 1).toString()),
                        new Refund(1, Kind.CARD, usd("100.00"), null));
    }

    @Test
    void it_never_goes_back_as_money() {
        for (Kind kind : List.of(Kind.CASH, Kind.BANK_TRANSFER, Kind.TRADE_IN)) {
            var wish = new RefundWish(kind, null, usd("100.00"), null);
            var decision = decider.decide(back(1, "1", List.of(wish)), sold("300.00", "100.00"));
            assertThat(decision).isEqualTo(new Refused<>(new RefundNotPossible(0)));
        }
    }

    @Test
    void a_void_gives_it_back_whole() {
        var voided =
                (SaleVoided) events(decider.decide(undo(), sold("300.00", "100.00"))).getFirst();
        assertThat(voided.undone().refunds())
                .containsExactly(
                        new Refund(0, Kind.TRADE_IN, usd("300.00"), TRADE_IN.toString()),
                        new Refund(1, Kind.CARD, usd("100.00"), null));
    }

    @Test
    void a_void_gives_the_rest_as_credit_once_a_part_has_gone_back() {
        Sale sold = after(sold("300.00", "100.00"), back(1, "1", List.of()));
        var voided = (SaleVoided) events(decider.decide(undo(), sold)).getFirst();
        assertThat(voided.undone().refunds())
                .containsExactly(
                        new Refund(0, Kind.STORE_CREDIT, usd("200.00"), VOID.toString()),
                        new Refund(1, Kind.CARD, usd("100.00"), null));
    }

    /// Whatever came back before a void: what the trade-in paid is store credit, or the piece.
    @Property
    void what_it_paid_is_credit_or_the_piece(
            @ForAll @IntRange(min = 1, max = 399) int tradedIn,
            @ForAll @IntRange(max = 3) int before) {
        Sale sold = sold(tradedIn + ".00", (400 - tradedIn) + ".00");
        long credit = 0;
        for (int number = 1; number <= before; number++) {
            var returned =
                    (LinesReturned)
                            events(decider.decide(back(number, "1", List.of()), sold)).getFirst();
            sold = decider.replay(sold, List.of(returned));
            credit += ofTradeIn(returned, Kind.STORE_CREDIT);
        }
        var voided = (SaleVoided) events(decider.decide(undo(), sold)).getFirst();
        credit += ofTradeIn(voided.undone(), Kind.STORE_CREDIT);
        long piece = ofTradeIn(voided.undone(), Kind.TRADE_IN);
        assertThat(credit + piece).isEqualTo(tradedIn * 100L);
        assertThat(piece == 0 || credit == 0).isTrue();
    }

    private static long ofTradeIn(LinesReturned returned, Kind kind) {
        return returned.refunds().stream()
                .filter(refund -> refund.tender() == 0 && refund.kind() == kind)
                .mapToLong(refund -> refund.amount().getAmountMinorLong())
                .sum();
    }
}
