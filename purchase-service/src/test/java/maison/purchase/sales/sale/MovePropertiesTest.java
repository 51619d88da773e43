package maison.purchase.sales.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import maison.platform.eventstore.Decision.Accepted;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand.MoveSale;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.ReturnedLine;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleEvent.SaleJoined;
import maison.purchase.sales.sale.SaleEvent.SaleLeft;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// However often a sale is moved: it is always one customer's at most, and what leaves one is what
/// the other is told.
class MovePropertiesTest {

    private static final List<UUID> PEOPLE =
            List.of(Examples.CUSTOMER, new UUID(8, 1), new UUID(8, 2));

    private final SaleDecider decider = new SaleDecider();

    @Property(tries = 500)
    void what_leaves_one_joins_the_other(
            @ForAll("sales") SaleCompleted sale, @ForAll Random random) {
        Sale state = decider.evolve(decider.initial(), sale);
        UUID owner = sale.customerId();
        int changes = 0;
        var names = new HashSet<UUID>();
        for (int step = 1; step < 12; step++) {
            if (random.nextBoolean()) {
                var wish = new Tills.Wish(random.nextInt(9), new BigDecimal("0.5"));
                state = after(state, Tills.back(sale, wish, step), owner);
                continue;
            }
            UUID to = random.nextInt(4) == 3 ? null : PEOPLE.get(random.nextInt(3));
            List<SaleEvent> events = events(state, move(step, to));
            assertThat(events.isEmpty()).isEqualTo(Objects.equals(owner, to));
            for (SaleEvent each : events) {
                changes++;
                assertThat(each).isInstanceOfAny(SaleLeft.class, SaleJoined.class);
                if (each instanceof SaleLeft left) {
                    assertThat(left.customerId()).isEqualTo(owner);
                    assertThat(left.ownership()).isEqualTo(changes);
                    assertThat(minor(left.rest())).isEqualTo(restOf(sale, state));
                } else if (each instanceof SaleJoined joined) {
                    assertThat(joined.customerId()).isEqualTo(to);
                    assertThat(joined.ownership()).isEqualTo(changes);
                    assertThat(joined.knownAs() == null || names.add(joined.knownAs())).isTrue();
                    assertThat(joined.returns())
                            .containsExactlyElementsOf(((Sold) state).returns().values());
                }
            }
            state = decider.replay(state, events);
            owner = to;
            assertThat(((Sold) state).customerId()).isEqualTo(owner);
        }
    }

    private Sale after(Sale state, SaleCommand command, @Nullable UUID owner) {
        List<SaleEvent> events = events(state, command);
        for (SaleEvent each : events) {
            assertThat(((LinesReturned) each).customerId()).isEqualTo(owner);
        }
        return decider.replay(state, events);
    }

    private List<SaleEvent> events(Sale state, SaleCommand command) {
        return decider.decide(command, state) instanceof Accepted<SaleEvent, SaleRefusal>(var all)
                ? all
                : List.of();
    }

    private static MoveSale move(int number, @Nullable UUID to) {
        return new MoveSale(
                new UUID(3, number), to, "dubai-mall", Examples.WEDNESDAY, "wrong", null);
    }

    private static long minor(List<ReturnedLine> lines) {
        return lines.stream().mapToLong(each -> each.amounts().total().getAmountMinorLong()).sum();
    }

    private static long restOf(SaleCompleted sale, Sale state) {
        var back = new ArrayList<ReturnedLine>();
        ((Sold) state).returns().values().forEach(each -> back.addAll(each.lines()));
        return sale.amounts().total().getAmountMinorLong() - minor(back);
    }

    @Provide
    Arbitrary<SaleCompleted> sales() {
        return Tills.sales();
    }
}
