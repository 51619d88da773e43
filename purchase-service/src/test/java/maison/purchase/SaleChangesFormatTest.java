package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.StreamId;
import maison.platform.publishing.Published;
import maison.platform.testing.Golden;
import maison.purchase.publishing.SalesPublisherForTests;
import maison.purchase.sales.Approvals;
import maison.purchase.sales.approval.ApprovalEvent;
import maison.purchase.sales.approval.ApprovalEvent.ApprovalGranted;
import maison.purchase.sales.approval.ApprovalEvent.ApprovalUsed;
import maison.purchase.sales.approval.Deed;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Examples;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.SaleCommand;
import maison.purchase.sales.sale.SaleCommand.LineQuantity;
import maison.purchase.sales.sale.SaleCommand.MoveSale;
import maison.purchase.sales.sale.SaleCommand.ReturnLines;
import maison.purchase.sales.sale.SaleCommand.VoidSale;
import maison.purchase.sales.sale.SaleDecider;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleEvent.CashRounding;
import maison.purchase.sales.sale.SaleEvent.Circumstances;
import maison.purchase.sales.sale.SaleEvent.Gift;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.SaleLine.Details;
import maison.purchase.sales.sale.SaleLine.Discount;
import maison.purchase.sales.sale.SaleLine.Item;
import maison.purchase.sales.sale.SaleLine.Promotion;
import maison.purchase.sales.sale.SaleRefusal;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.sale.Tender.Kind;
import maison.purchase.sales.sale.Waiver;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// Sales with everything they can have, and what can become of them, against files that only grow.
class SaleChangesFormatTest {

    private static final UUID SALE = UUID.fromString("0195951e-7c40-7a10-8d4e-5b1f3c2a9e01");
    private static final UUID OTHER = UUID.fromString("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b11");
    private static final Waiver LEAVE = new Waiver("price-match", "manager-2");

    private final SaleDecider decider = new SaleDecider();

    private static Money sar(String amount) {
        return Money.parse("SAR " + amount);
    }

    private static SaleCompleted everything() {
        var amounts = new Amounts(sar("104.37"), sar("15.65"));
        return new SaleCompleted(
                Examples.CUSTOMER,
                new Register("riyadh", "riyadh-1", "2026-000419", "associate-7", "store"),
                Examples.SATURDAY,
                "Asia/Riyadh",
                amounts,
                List.of(
                        new SaleLine(
                                "1",
                                new Item("POLISH", "Polishing", "care", null, Map.of()),
                                Examples.quantity("1"),
                                sar("130.02"),
                                List.of(
                                        new Discount(
                                                null,
                                                sar("10.00"),
                                                new Promotion("RAMADAN-26", "Ramadan 2026"))),
                                amounts,
                                new Details(SaleLine.Kind.SERVICE, sar("150.00"), LEAVE, true))),
                List.of(
                        new Tender(Kind.STORE_CREDIT, sar("20.00"), null, OTHER.toString()),
                        new Tender(Kind.CASH, sar("100.00"), null, null)),
                sar("0.00"),
                new Circumstances(
                        true,
                        new CashRounding(sar("0.05"), sar("-0.02")),
                        "riyadh-1-2026-03-14",
                        new Gift(OTHER, Instant.parse("2026-04-01T06:00:00Z")),
                        new UUID(7, 7)));
    }

    private List<SaleEvent> after(SaleCommand command, SaleEvent... events) {
        var decision = decider.decide(command, decider.replay(List.of(events)));
        return ((Accepted<SaleEvent, SaleRefusal>) decision).events();
    }

    private SaleEvent voided() {
        return voided(everything());
    }

    private SaleEvent voided(SaleCompleted sale) {
        return after(
                        new VoidSale(
                                new UUID(5, 5),
                                "riyadh",
                                "riyadh-1-2026-03-14",
                                Examples.SATURDAY,
                                "wrong-item",
                                new UUID(7, 8)),
                        sale)
                .getFirst();
    }

    private List<SaleEvent> moved() {
        return moved(everything());
    }

    private List<SaleEvent> moved(SaleCompleted sale) {
        SaleEvent half =
                after(
                                new ReturnLines(
                                        new UUID(2, 2),
                                        "riyadh",
                                        Examples.WEDNESDAY,
                                        "changed-mind",
                                        List.of(
                                                new LineQuantity(
                                                        "1",
                                                        Examples.quantity("0.5"),
                                                        "scratched"))),
                                sale)
                        .getFirst();
        return after(
                new MoveSale(
                        new UUID(3, 3),
                        OTHER,
                        "riyadh",
                        Examples.WEDNESDAY,
                        "wrong-customer",
                        null),
                sale,
                half);
    }

    @Test
    void stored_events_are_written_as_the_files_say_and_can_be_read_back() {
        check("sale-completed", "sale-completed-with-everything", everything());
        check("sale-voided", "sale-voided", voided());
        check("sale-left", "sale-left", moved().getFirst());
        check("sale-joined", "sale-joined", moved().getLast());
    }

    private static void check(String name, String file, SaleEvent event) {
        Golden.check("events", file, event);
        assertThat(Purchases.SALE_EVENTS.read(name, 1, Golden.stored(file))).isEqualTo(event);
    }

    @Test
    void approvals_are_stored_as_the_files_say() {
        List<ApprovalEvent> events =
                List.of(
                        new ApprovalGranted(
                                "manager-2",
                                "riyadh",
                                Deed.REFUND,
                                sar("9000.00"),
                                Examples.SATURDAY,
                                Examples.SATURDAY.plusSeconds(600)),
                        new ApprovalUsed(SALE, new UUID(2, 2), sar("8500.00"), Examples.SATURDAY));
        List<String> names = List.of("approval-granted", "approval-used");
        for (int at = 0; at < names.size(); at++) {
            Golden.check("events", names.get(at), events.get(at));
            assertThat(
                            Approvals.APPROVAL_EVENTS.read(
                                    names.get(at), 1, Golden.stored(names.get(at))))
                    .isEqualTo(events.get(at));
        }
    }

    @Test
    void a_move_is_told_to_both_and_names_no_reason() {
        Published left = published(moved().getFirst());
        Published joined = published(moved().getLast());

        assertThat(left.key()).isEqualTo(Examples.CUSTOMER.toString());
        assertThat(joined.key()).isEqualTo(OTHER.toString());
        Golden.check("published", left.type(), left.data());
        Golden.check("published", joined.type() + "-tenders", joined.data());

        var cash = List.of(new Tender(Kind.CASH, sar("120.00"), null, null));
        Published paid = published(moved(everything().paidBy(cash, sar("0.00"))).getLast());
        Golden.check("published", paid.type(), paid.data());
    }

    /// Loyalty-service commits what it keeps by the first, and gives it back by the second.
    @Test
    void a_certificate_that_paid_is_told_and_that_it_is_good_again() {
        var certificate = "1b6f2ad4-6c0e-3d1f-9a53-0f7c2f3f1c11";
        SaleCompleted paid =
                everything()
                        .paidBy(
                                List.of(
                                        new Tender(
                                                Kind.CERTIFICATE, sar("25.00"), null, certificate),
                                        new Tender(Kind.CASH, sar("95.00"), null, null)),
                                sar("0.00"));
        Published sold = published(paid);
        Golden.check("published", sold.type() + "-certificate", sold.data());
        Published undone = published(voided(paid));
        Golden.check("published", undone.type() + "-certificate", undone.data());
    }

    @Test
    void a_void_is_told_as_all_that_was_left_coming_back() {
        Published voided = published(voided());
        assertThat(voided.type()).isEqualTo("maison.sale.lines-returned.v1");
        Golden.check("published", voided.type() + "-voided", voided.data());
    }

    private static Published published(SaleEvent event) {
        Instant now = Clock.systemUTC().instant();
        var envelope =
                new Envelope(
                        1,
                        UUID.randomUUID(),
                        new StreamId("sale", SALE),
                        1,
                        "any",
                        1,
                        now,
                        now,
                        new CommandContext("c", Actor.system("test"), null, "c", null, null),
                        null,
                        null,
                        "{}",
                        "",
                        "");
        return SalesPublisherForTests.publisher()
                .publish(new RecordedEvent<>(envelope, event))
                .orElseThrow();
    }
}
