package maison.purchase.sales.sale;

import static maison.purchase.sales.sale.Examples.CUSTOMER;
import static maison.purchase.sales.sale.Examples.SATURDAY;
import static maison.purchase.sales.sale.Examples.WEDNESDAY;
import static maison.purchase.sales.sale.Examples.line;
import static maison.purchase.sales.sale.Examples.quantity;
import static maison.purchase.sales.sale.Examples.sale;
import static maison.purchase.sales.sale.Examples.usd;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.platform.testing.DeciderScenario;
import maison.purchase.sales.sale.SaleCommand.CompleteSale;
import maison.purchase.sales.sale.SaleCommand.LineQuantity;
import maison.purchase.sales.sale.SaleCommand.ReturnLines;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.ReturnedLine;
import maison.purchase.sales.sale.SaleRefusal.LineUnknown;
import maison.purchase.sales.sale.SaleRefusal.MoreThanSold;
import maison.purchase.sales.sale.SaleRefusal.ReturnIdReused;
import maison.purchase.sales.sale.SaleRefusal.ReturnedBeforeSale;
import maison.purchase.sales.sale.SaleRefusal.SaleIdReused;
import maison.purchase.sales.sale.SaleRefusal.SaleUnknown;
import org.junit.jupiter.api.Test;

class SaleDeciderTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final SaleEvent.SaleCompleted THREE_FOR_TEN =
            sale(line("1", "3", "10.00", "0.50"), line("2", "1", "5.00", "0.25"));

    private final DeciderScenario<SaleCommand, Sale, SaleEvent, SaleRefusal> scenario =
            DeciderScenario.of(new SaleDecider());

    private static ReturnLines back(UUID id, String lineId, String quantity) {
        return new ReturnLines(
                id,
                "dubai-mall",
                WEDNESDAY,
                "changed-mind",
                List.of(new LineQuantity(lineId, quantity(quantity))));
    }

    private static LinesReturned returned(UUID id, String quantity, String net, String tax) {
        var amounts = new Amounts(usd(net), usd(tax));
        return new LinesReturned(
                id,
                CUSTOMER,
                "dubai-mall",
                WEDNESDAY,
                "changed-mind",
                amounts,
                List.of(new ReturnedLine("1", quantity(quantity), amounts)),
                List.of(new Refund(0, Tender.Kind.CASH, amounts.total(), null)),
                new SaleEvent.Terms("everything", null, null, null),
                null,
                null);
    }

    @Test
    void a_sale_is_recorded_as_the_till_reports_it() {
        scenario.given().when(new CompleteSale(THREE_FOR_TEN)).then(THREE_FOR_TEN);
    }

    @Test
    void a_repeated_sale_changes_nothing() {
        scenario.given(THREE_FOR_TEN).when(new CompleteSale(THREE_FOR_TEN)).thenNothing();
    }

    @Test
    void another_sale_with_the_same_id_is_refused() {
        scenario.given(THREE_FOR_TEN)
                .when(new CompleteSale(sale(line("1", "3", "10.01", "0.50"))))
                .thenRefused(new SaleIdReused());
    }

    @Test
    void a_sale_can_be_repeated_after_some_of_it_came_back() {
        scenario.given(THREE_FOR_TEN, returned(FIRST, "1", "3.33", "0.17"))
                .when(new CompleteSale(THREE_FOR_TEN))
                .thenNothing();
    }

    @Test
    void a_third_of_a_line_is_refunded_rounded_to_the_cent() {
        scenario.given(THREE_FOR_TEN)
                .when(back(FIRST, "1", "1"))
                .then(returned(FIRST, "1", "3.33", "0.17"));
    }

    @Test
    void the_last_piece_gets_what_the_others_left() {
        scenario.given(THREE_FOR_TEN, returned(FIRST, "2", "6.67", "0.33"))
                .when(back(SECOND, "1", "1"))
                .then(returned(SECOND, "1", "3.33", "0.17"));
    }

    @Test
    void more_than_was_sold_is_refused() {
        scenario.given(THREE_FOR_TEN)
                .when(back(FIRST, "1", "3.0001"))
                .thenRefused(new MoreThanSold(0, "1", quantity("3")));
    }

    @Test
    void more_than_is_left_is_refused() {
        scenario.given(THREE_FOR_TEN, returned(FIRST, "2", "6.67", "0.33"))
                .when(back(SECOND, "1", "2"))
                .thenRefused(new MoreThanSold(0, "1", quantity("1")));
    }

    @Test
    void a_line_that_came_back_whole_cannot_come_back_again() {
        scenario.given(THREE_FOR_TEN, returned(FIRST, "3", "10.00", "0.50"))
                .when(back(SECOND, "1", "1"))
                .thenRefused(new MoreThanSold(0, "1", null));
    }

    @Test
    void a_line_that_was_not_sold_is_refused() {
        scenario.given(THREE_FOR_TEN)
                .when(back(FIRST, "9", "1"))
                .thenRefused(new LineUnknown(0, "9"));
    }

    @Test
    void a_repeated_return_changes_nothing() {
        scenario.given(THREE_FOR_TEN, returned(FIRST, "2", "6.67", "0.33"))
                .when(back(FIRST, "1", "2.0"))
                .thenNothing();
    }

    @Test
    void another_return_with_the_same_id_is_refused() {
        scenario.given(THREE_FOR_TEN, returned(FIRST, "2", "6.67", "0.33"))
                .when(back(FIRST, "1", "1"))
                .thenRefused(new ReturnIdReused(FIRST));
    }

    @Test
    void nothing_comes_back_from_a_sale_that_is_not_known() {
        scenario.given().when(back(FIRST, "1", "1")).thenRefused(new SaleUnknown());
    }

    @Test
    void nothing_comes_back_before_it_was_sold() {
        Instant earlier = SATURDAY.minusSeconds(1);
        scenario.given(THREE_FOR_TEN)
                .when(
                        new ReturnLines(
                                FIRST,
                                "dubai-mall",
                                earlier,
                                "changed-mind",
                                List.of(new LineQuantity("1", quantity("1")))))
                .thenRefused(new ReturnedBeforeSale(SATURDAY));
    }
}
