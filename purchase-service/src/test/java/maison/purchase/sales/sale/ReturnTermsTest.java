package maison.purchase.sales.sale;

import static maison.purchase.sales.sale.Examples.CUSTOMER;
import static maison.purchase.sales.sale.Examples.SATURDAY;
import static maison.purchase.sales.sale.Examples.line;
import static maison.purchase.sales.sale.Examples.quantity;
import static maison.purchase.sales.sale.Examples.sale;
import static maison.purchase.sales.sale.Examples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.Decision;
import maison.platform.eventstore.Decision.Accepted;
import maison.purchase.sales.sale.ReturnPolicy.FinalSale;
import maison.purchase.sales.sale.ReturnPolicy.Terms;
import maison.purchase.sales.sale.SaleCommand.LineQuantity;
import maison.purchase.sales.sale.SaleCommand.ReturnLines;
import maison.purchase.sales.sale.SaleCommand.ReturnTerms;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleRefusal.MoreThanPaid;
import maison.purchase.sales.sale.SaleRefusal.OutsidePolicy;
import maison.purchase.sales.sale.SaleRefusal.RefundNotPossible;
import maison.purchase.sales.sale.SaleRefusal.RefundsDiffer;
import maison.purchase.sales.sale.SaleRefusal.ReturnIdReused;
import maison.purchase.sales.sale.Tender.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Until when something comes back, and which way the money goes.
class ReturnTermsTest {

    private static final UUID RETURN = new UUID(0, 1);
    private static final UUID CREDIT = new UUID(0, 9);
    private static final Waiver LEAVE = new Waiver("goodwill", "manager-2");
    private static final ReturnPolicy POLICY =
            new ReturnPolicy(
                    "test-1",
                    new Terms(30, Map.of("earrings", 5)),
                    Map.of("riyadh", new Terms(10, Map.of())),
                    new FinalSale(Set.of("bespoke"), Set.of("SKU-9")));

    // 100.00 by card, 20.00 by cheque, 30.00 in cash of which 10.00 came back as change.
    private static final SaleCompleted MIXED =
            sale(line("1", "4", "120.00", "20.00"))
                    .paidBy(
                            List.of(
                                    tender(Kind.CASH, "30.00"),
                                    tender(Kind.CARD, "100.00"),
                                    tender(Kind.CHEQUE, "20.00")),
                            usd("10.00"));

    private final SaleDecider decider = new SaleDecider();

    private static Tender tender(Kind kind, String amount) {
        return new Tender(kind, usd(amount), null, null);
    }

    private static RefundWish wish(Kind kind, @Nullable Integer tender, String amount) {
        return new RefundWish(kind, tender, usd(amount), null);
    }

    private static ReturnLines back(Instant at, @Nullable Waiver leave, RefundWish... wishes) {
        return new ReturnLines(
                RETURN,
                "dubai-mall",
                at,
                "changed-mind",
                List.of(new LineQuantity("1", quantity("1"))),
                new ReturnTerms(POLICY, leave, List.of(wishes), null, null));
    }

    private Decision<SaleEvent, SaleRefusal> decide(SaleCompleted sold, ReturnLines wanted) {
        return decider.decide(wanted, decider.evolve(decider.initial(), sold));
    }

    private LinesReturned done(SaleCompleted sold, ReturnLines wanted) {
        return (LinesReturned)
                ((Accepted<SaleEvent, SaleRefusal>) decide(sold, wanted)).events().getFirst();
    }

    private List<Refund> refunds(RefundWish... wishes) {
        return done(MIXED, back(SATURDAY, null, wishes)).refunds();
    }

    private @Nullable SaleRefusal refusal(SaleCompleted sold, ReturnLines wanted) {
        return decide(sold, wanted) instanceof Decision.Refused<SaleEvent, SaleRefusal>(var why)
                ? why
                : null;
    }

    @Test
    void the_last_day_counts_in_the_stores_zone() {
        // Sold at 15:30 in Dubai: the thirtieth day after ends at 20:00 UTC.
        Instant end = Instant.parse("2026-04-13T20:00:00Z");

        assertThat(refusal(MIXED, back(end.minusSeconds(1), null))).isNull();
        assertThat(refusal(MIXED, back(end, null)))
                .isEqualTo(new OutsidePolicy(0, "1", LocalDate.parse("2026-04-13")));
    }

    @Test
    void a_stores_own_terms_go_before_the_houses_and_a_categorys_before_both() {
        SaleLine sold = line("1", "4", "120.00", "20.00");
        var earrings =
                new SaleLine(
                        "1",
                        new SaleLine.Item("SKU", "Pearls", "earrings", null, Map.of()),
                        sold.quantity(),
                        sold.unitPrice(),
                        List.of(),
                        sold.amounts());
        var inRiyadh = new Register("riyadh", "riyadh-1", "7", null, "store");
        SaleCompleted at =
                new SaleCompleted(
                        CUSTOMER,
                        inRiyadh,
                        SATURDAY,
                        "Asia/Riyadh",
                        MIXED.amounts(),
                        List.of(sold),
                        MIXED.tenders(),
                        MIXED.change());

        assertThat(POLICY.lastDay(sold, MIXED)).isEqualTo(LocalDate.parse("2026-04-13"));
        assertThat(POLICY.lastDay(earrings, MIXED)).isEqualTo(LocalDate.parse("2026-03-19"));
        assertThat(POLICY.lastDay(sold, at)).isEqualTo(LocalDate.parse("2026-03-24"));
        assertThat(POLICY.lastDay(earrings, at)).isEqualTo(LocalDate.parse("2026-03-24"));
    }

    @Test
    void what_was_sold_as_final_comes_back_with_leave_only() {
        SaleLine sold = line("1", "4", "120.00", "20.00");
        SaleLine last =
                new SaleLine(
                        "1",
                        sold.item(),
                        sold.quantity(),
                        sold.unitPrice(),
                        List.of(),
                        sold.amounts(),
                        new SaleLine.Details(null, null, null, true));

        assertThat(refusal(sale(last), back(SATURDAY, null)))
                .isEqualTo(new OutsidePolicy(0, "1", null));
        assertThat(refusal(sale(last), back(SATURDAY, LEAVE))).isNull();
        assertThat(refusal(sale(last), back(SATURDAY, null).under(ReturnPolicy.EVERYTHING)))
                .isNull();
        assertThat(POLICY.isFinal(line("9", "1", "1.00", "0.00"))).isTrue();
    }

    @Test
    void leave_and_the_rules_are_remembered() {
        Instant late = SATURDAY.plus(Duration.ofDays(99));
        assertThat(done(MIXED, back(late, LEAVE)).terms())
                .isEqualTo(new SaleEvent.Terms("test-1", LEAVE, null, null));
    }

    @Test
    void money_goes_back_as_it_came_and_cash_last() {
        assertThat(refunds()).containsExactly(new Refund(1, Kind.CARD, usd("35.00"), null));

        SaleCompleted cashMostly =
                MIXED.paidBy(
                        List.of(tender(Kind.CASH, "120.00"), tender(Kind.CARD, "20.00")),
                        usd("0.00"));
        assertThat(done(cashMostly, back(SATURDAY, null)).refunds())
                .containsExactly(
                        new Refund(1, Kind.CARD, usd("20.00"), null),
                        new Refund(0, Kind.CASH, usd("15.00"), null));
    }

    @Test
    void a_till_may_choose_within_what_each_tender_paid() {
        assertThat(refunds(wish(Kind.CASH, 0, "20.00"), wish(Kind.CARD, null, "15.00")))
                .containsExactly(
                        new Refund(0, Kind.CASH, usd("20.00"), null),
                        new Refund(1, Kind.CARD, usd("15.00"), null));
        assertThat(refusal(MIXED, back(SATURDAY, null, wish(Kind.CASH, 0, "35.00"))))
                .isEqualTo(new MoreThanPaid(0, usd("20.00")));
    }

    @Test
    void cash_for_a_card_is_not_possible_but_for_a_cheque_it_is() {
        assertThat(refusal(MIXED, back(SATURDAY, null, wish(Kind.CASH, 1, "35.00"))))
                .isEqualTo(new RefundNotPossible(0));
        assertThat(refusal(MIXED, back(SATURDAY, null, wish(Kind.WALLET, null, "35.00"))))
                .isEqualTo(new RefundNotPossible(0));
        assertThat(refunds(wish(Kind.CASH, 2, "20.00"), wish(Kind.CARD, 1, "15.00")))
                .contains(new Refund(2, Kind.CASH, usd("20.00"), null));
    }

    @Test
    void store_credit_may_stand_for_any_tender() {
        var named = new RefundWish(Kind.STORE_CREDIT, null, usd("35.00"), CREDIT);
        assertThat(refunds(named))
                .containsExactly(new Refund(1, Kind.STORE_CREDIT, usd("35.00"), CREDIT.toString()));
        assertThat(refunds(wish(Kind.STORE_CREDIT, null, "35.00")))
                .containsExactly(new Refund(1, Kind.STORE_CREDIT, usd("35.00"), RETURN.toString()));
    }

    @Test
    void a_choice_must_add_up() {
        assertThat(refusal(MIXED, back(SATURDAY, null, wish(Kind.CARD, null, "34.99"))))
                .isEqualTo(new RefundsDiffer(usd("35.00")));
    }

    @Test
    void another_choice_under_the_same_id_is_another_return() {
        var choice = wish(Kind.STORE_CREDIT, null, "35.00");
        LinesReturned before = done(MIXED, back(SATURDAY, null, choice));
        Sale state = decider.replay(List.of(MIXED, before));

        assertThat(decider.decide(back(SATURDAY, null, choice), state))
                .isEqualTo(Decision.alreadyDone());
        assertThat(decider.decide(back(SATURDAY, null, wish(Kind.CARD, null, "35.00")), state))
                .isEqualTo(Decision.refuse(new ReturnIdReused(RETURN)));
        assertThat(decider.decide(back(SATURDAY, LEAVE, choice), state))
                .isEqualTo(Decision.refuse(new ReturnIdReused(RETURN)));
    }
}
