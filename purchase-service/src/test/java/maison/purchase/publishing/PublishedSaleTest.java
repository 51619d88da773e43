package maison.purchase.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Decision.Accepted;
import maison.purchase.publishing.PublishedSale.Joined;
import maison.purchase.publishing.PublishedSale.Returned;
import maison.purchase.sales.sale.Examples;
import maison.purchase.sales.sale.SaleCommand;
import maison.purchase.sales.sale.SaleCommand.LineQuantity;
import maison.purchase.sales.sale.SaleCommand.MoveSale;
import maison.purchase.sales.sale.SaleCommand.ReturnLines;
import maison.purchase.sales.sale.SaleDecider;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleEvent.Asker;
import maison.purchase.sales.sale.SaleEvent.SaleJoined;
import maison.purchase.sales.sale.SaleRefusal;
import org.junit.jupiter.api.Test;

class PublishedSaleTest {

    private static final UUID SALE = new UUID(0, 1);

    private final SaleDecider decider = new SaleDecider();
    private final List<SaleEvent> events = new ArrayList<>();

    private void run(SaleCommand command) {
        var decision = decider.decide(command, decider.replay(events));
        events.addAll(((Accepted<SaleEvent, SaleRefusal>) decision).events());
    }

    private static ReturnLines back(UUID id) {
        return new ReturnLines(
                        id,
                        "dubai-mall",
                        Examples.WEDNESDAY,
                        "changed-mind",
                        List.of(new LineQuantity("1", Examples.quantity("1"), null)))
                .offline(Examples.WEDNESDAY, new Asker("till", false, false));
    }

    /// What was wholly beyond the sale was never told as a return, so a move does not tell it
    /// either.
    @Test
    void a_move_tells_the_returns_that_were_told() {
        UUID told = new UUID(0, 2);
        events.add(Examples.sale(Examples.line("1", "1", "10.00", "0.00")));
        run(back(told));
        run(back(new UUID(0, 3)));
        run(
                new MoveSale(
                        new UUID(0, 4),
                        new UUID(0, 5),
                        "dubai-mall",
                        Examples.WEDNESDAY,
                        "wrong-customer",
                        null));
        assertThat(Joined.of(SALE, (SaleJoined) events.getLast()).returns())
                .extracting(Returned::returnId)
                .containsExactly(told);
    }
}
