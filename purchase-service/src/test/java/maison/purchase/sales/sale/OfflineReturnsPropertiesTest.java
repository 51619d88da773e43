package maison.purchase.sales.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import maison.platform.eventstore.Decision.Accepted;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand.CompleteSale;
import maison.purchase.sales.sale.SaleCommand.LineQuantity;
import maison.purchase.sales.sale.SaleCommand.ReturnLines;
import maison.purchase.sales.sale.SaleEvent.Asker;
import maison.purchase.sales.sale.SaleEvent.ReturnParked;
import maison.purchase.sales.sale.SaleEvent.ReturnedLine;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// Offline tills take back whatever they do, and tell of it in whatever order, before the sale too:
/// nothing is refused, no more comes back of the sale than was sold, and it all comes to the same.
class OfflineReturnsPropertiesTest {

    private static final Asker TILL = new Asker("till-1", false, false);

    private final SaleDecider decider = new SaleDecider();

    @Property(tries = 500)
    void any_order_comes_to_the_same(
            @ForAll("returns") List<List<Integer>> returns, @ForAll Random random) {
        var commands = new ArrayList<SaleCommand>();
        commands.add(
                new CompleteSale(
                        Examples.sale(
                                Examples.line("1", "3", "10.00", "0.50"),
                                Examples.line("2", "7", "99.99", "5.01"))));
        for (int at = 0; at < returns.size(); at++) {
            commands.add(back(at, returns.get(at)));
        }
        Map<String, Object> live = outcome(commands);

        var twice = new ArrayList<>(commands);
        twice.addAll(commands);
        Collections.shuffle(twice, random);
        assertThat(outcome(twice)).isEqualTo(live);
    }

    private Map<String, Object> outcome(List<SaleCommand> commands) {
        Sale sale = decider.initial();
        for (SaleCommand each : commands) {
            sale = after(each, sale);
            // What the settlement does when a sale has come that returns wait for.
            if (sale instanceof Sold sold) {
                for (ReturnParked parked : sold.parked().values()) {
                    sale = after(command(parked), sale);
                }
            }
        }
        Sold sold = (Sold) sale;
        assertThat(sold.parked()).isEmpty();
        var sums = new TreeMap<String, Object>();
        sums.put("refunded", sold.refundedTotal());
        for (SaleLine line : sold.facts().lines()) {
            ReturnedLine returned = sold.returned().get(line.lineId());
            ReturnedLine beyond = sold.beyond().get(line.lineId());
            sums.put("returned " + line.lineId(), sum(returned));
            sums.put("beyond " + line.lineId(), sum(beyond));
            if (returned != null) {
                assertThat(returned.quantity().isMoreThan(line.quantity())).isFalse();
            }
        }
        return sums;
    }

    private static Object sum(@Nullable ReturnedLine line) {
        return line == null ? "nothing" : line.quantity() + " for " + line.amounts();
    }

    private Sale after(SaleCommand command, Sale sale) {
        if (decider.decide(command, sale) instanceof Accepted<SaleEvent, SaleRefusal>(var events)) {
            return decider.replay(sale, events);
        }
        throw new AssertionError("Refused: " + command);
    }

    private static ReturnLines back(int number, List<Integer> quantities) {
        return new ReturnLines(
                        new UUID(7, number),
                        "dubai-mall",
                        Examples.WEDNESDAY,
                        "changed-mind",
                        IntStream.range(0, quantities.size())
                                .filter(at -> quantities.get(at) > 0)
                                .mapToObj(at ->
                                        new LineQuantity(
                                                Integer.toString(at + 1),
                                                Examples.quantity(quantities.get(at).toString())))
                                .toList())
                .offline(Examples.SATURDAY, TILL);
    }

    private static ReturnLines command(ReturnParked parked) {
        return new ReturnLines(
                        parked.returnId(),
                        parked.storeId(),
                        parked.occurredAt(),
                        parked.reason(),
                        parked.lines())
                .offline(parked.offlineSince(), parked.askedBy());
    }

    @Provide
    Arbitrary<List<List<Integer>>> returns() {
        return Arbitraries.integers()
                .between(0, 4)
                .list()
                .ofSize(2)
                .filter(each -> each.stream().anyMatch(quantity -> quantity > 0))
                .list()
                .ofMaxSize(6);
    }
}
