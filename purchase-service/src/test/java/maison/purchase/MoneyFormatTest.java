package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.EventTypes;
import maison.platform.testing.Golden;
import maison.purchase.atelier.BespokeShop;
import maison.purchase.atelier.bespoke.BespokeEvent.Order;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderCancelled;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderQuoted;
import maison.purchase.atelier.bespoke.Piece;
import maison.purchase.atelier.bespoke.Workflow;
import maison.purchase.atelier.bespoke.Workflow.Stage;
import maison.purchase.instalments.Layaways;
import maison.purchase.instalments.layaway.Cause;
import maison.purchase.instalments.layaway.LayawayEvent.LayawayCancelled;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.Refund;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.unlinked.UnlinkedReturnEvent.Line;
import maison.purchase.sales.unlinked.UnlinkedReturnEvent.ReturnedWithoutSale;
import maison.purchase.workshop.Jobs;
import maison.purchase.workshop.job.Charge;
import maison.purchase.workshop.job.Collection;
import maison.purchase.workshop.job.Evidence;
import maison.purchase.workshop.job.Holder;
import maison.purchase.workshop.job.Identity;
import maison.purchase.workshop.job.JobEvent.Cancelled;
import maison.purchase.workshop.job.JobEvent.EstimateOffered;
import maison.purchase.workshop.job.JobEvent.MadeReady;
import maison.purchase.workshop.job.JobEvent.PickedUp;
import maison.purchase.workshop.job.Settlement;
import maison.purchase.workshop.job.Stamp;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// What is stored of prices that hold the tax, of leave and of chosen refunds, against files that
/// only grow. The files without them are those of the other tests: both can be read.
class MoneyFormatTest {

    private static final UUID CUSTOMER = UUID.fromString("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10");
    private static final UUID APPROVAL = UUID.fromString("0195a0c2-1000-7aaa-8bbb-0000000000aa");
    private static final UUID CREDIT = UUID.fromString("0195a0c2-1000-7aaa-8bbb-0000000000cc");
    private static final Instant AT = Instant.parse("2026-03-18T09:05:00Z");
    private static final Stamp STAMP =
            new Stamp(
                    UUID.fromString("0195a0c2-1000-7aaa-8bbb-000000000001"),
                    CUSTOMER,
                    "dubai-mall",
                    AT);
    private static final Amounts AMOUNTS = new Amounts(usd("2400.00"), usd("120.00"));
    private static final List<Tender> BACK =
            List.of(new Tender(Tender.Kind.STORE_CREDIT, usd("2520.00"), null, CREDIT.toString()));
    private static final List<Charge> CHARGES =
            List.of(new Charge("1", "RING-RESIZE", "Two sizes larger", AMOUNTS));

    private static Money usd(String amount) {
        return Money.parse("USD " + amount);
    }

    private static <E> void check(EventTypes<E> types, String name, String variant, E event) {
        String file = name + "-" + variant;
        Golden.check("events", file, event);
        assertThat(types.read(name, 1, Golden.stored(file))).isEqualTo(event);
    }

    @Test
    void of_bespoke_orders() {
        var types = BespokeShop.BESPOKE_EVENTS;
        var order = new Order(CUSTOMER, "dubai-mall");
        check(
                types,
                "order-quoted",
                "inclusive",
                new OrderQuoted(
                        order,
                        null,
                        AT,
                        "Asia/Dubai",
                        LocalDate.parse("2026-04-14"),
                        new Workflow(
                                "suit",
                                "test",
                                50,
                                List.of(
                                        new Stage("accepted", false, false, 100),
                                        new Stage("ready", false, false, 0),
                                        new Stage("delivered", false, false, 0))),
                        AMOUNTS,
                        List.of(
                                new SaleLine(
                                        "1",
                                        new SaleLine.Item("SUIT", "Suit", null, null, Map.of()),
                                        new Quantity(BigDecimal.ONE),
                                        usd("2520.00"),
                                        List.of(),
                                        AMOUNTS)),
                        List.of(new Piece("jacket", "1", "jacket")),
                        true,
                        APPROVAL));
        check(
                types,
                "order-cancelled",
                "approved",
                new OrderCancelled(
                        order,
                        AT,
                        "changed-mind",
                        "accepted",
                        100,
                        usd("2520.00"),
                        usd("0.00"),
                        BACK,
                        APPROVAL));
    }

    @Test
    void of_jobs() {
        var types = Jobs.JOB_EVENTS;
        check(
                types,
                "job-estimate-offered",
                "inclusive",
                new EstimateOffered(STAMP, CHARGES, AMOUNTS, true));
        check(types, "job-made-ready", "inclusive", new MadeReady(STAMP, CHARGES, AMOUNTS, true));
        check(
                types,
                "job-cancelled",
                "approved",
                new Cancelled(STAMP, "too-expensive", BACK, true, APPROVAL));
        check(
                types,
                "job-picked-up",
                "approved",
                new PickedUp(
                        STAMP,
                        new Collection(
                                new Holder(Holder.Kind.COUNTER, "counter-1"),
                                new Evidence(null, null, "associate-7"),
                                new Identity(null, "C-000731"),
                                null),
                        List.of("1"),
                        new Settlement(usd("0.00"), usd("0.00"), usd("0.00"), BACK),
                        false,
                        APPROVAL));
    }

    @Test
    void of_layaways_and_goods_without_a_sale() {
        check(
                Layaways.LAYAWAY_EVENTS,
                "layaway-cancelled",
                "as-credit",
                new LayawayCancelled(
                        CUSTOMER,
                        "dubai-mall",
                        AT,
                        Cause.CUSTOMER,
                        "changed-mind",
                        usd("25.00"),
                        usd("100.00"),
                        usd("700.00"),
                        List.of(
                                new Refund(
                                        0,
                                        Tender.Kind.STORE_CREDIT,
                                        usd("700.00"),
                                        CREDIT.toString())),
                        List.of(),
                        APPROVAL,
                        true));
        check(
                Purchases.UNLINKED_RETURN_EVENTS,
                "returned-without-sale",
                "approved",
                new ReturnedWithoutSale(
                        CUSTOMER,
                        "dubai-mall",
                        AT,
                        "no-receipt",
                        AMOUNTS,
                        List.of(
                                new Line(
                                        "1",
                                        "CHAIN-GOLD",
                                        "Gold chain",
                                        new Quantity(BigDecimal.ONE),
                                        AMOUNTS)),
                        APPROVAL));
    }
}
