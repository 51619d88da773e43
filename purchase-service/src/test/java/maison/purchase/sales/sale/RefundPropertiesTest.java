package maison.purchase.sales.sale;

import static maison.purchase.sales.sale.Examples.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.Decision.Accepted;
import maison.purchase.sales.sale.SaleCommand.LineQuantity;
import maison.purchase.sales.sale.SaleCommand.ReturnLines;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleLine.Item;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Whatever is asked for in whatever order: no more comes back than was sold, and all of it
/// exactly.
class RefundPropertiesTest {

    record Wish(int line, BigDecimal quantity) {}

    private final SaleDecider decider = new SaleDecider();

    @Property
    void refunds_never_exceed_what_was_paid_for_a_line(
            @ForAll("sales") SaleCompleted sale, @ForAll("wishes") List<Wish> wishes) {
        List<LinesReturned> returns = returnsOf(sale, wishes);

        for (SaleLine line : sale.lines()) {
            BigDecimal back = quantityBack(line, returns);
            assertThat(back).isLessThanOrEqualTo(line.quantity().value());
            assertThat(centsBack(line, returns)).isBetween(0L, cents(line.amounts().total()));
        }
    }

    @Property
    void partial_returns_of_a_line_add_up_to_it_exactly(
            @ForAll("sales") SaleCompleted sale, @ForAll("wishes") List<Wish> wishes) {
        var everything = new ArrayList<>(returnsOf(sale, wishes));
        Sale state = stateOf(sale, everything);
        for (SaleLine line : sale.lines()) {
            BigDecimal left = line.quantity().value().subtract(quantityBack(line, everything));
            if (left.signum() > 0) {
                LinesReturned last = take(state, line.lineId(), left, everything.size());
                everything.add(last);
                state = decider.evolve(state, last);
            }
        }

        for (SaleLine line : sale.lines()) {
            assertThat(centsBack(line, everything)).isEqualTo(cents(line.amounts().total()));
        }
        long all = everything.stream().mapToLong(each -> cents(each.amounts().total())).sum();
        assertThat(all).isEqualTo(cents(sale.amounts().total()));
    }

    @Property
    void a_return_is_the_sum_of_its_lines(
            @ForAll("sales") SaleCompleted sale, @ForAll("wishes") List<Wish> wishes) {
        for (LinesReturned each : returnsOf(sale, wishes)) {
            long lines =
                    each.lines().stream().mapToLong(line -> cents(line.amounts().total())).sum();
            assertThat(cents(each.amounts().total())).isEqualTo(lines);
        }
    }

    private List<LinesReturned> returnsOf(SaleCompleted sale, List<Wish> wishes) {
        var returns = new ArrayList<LinesReturned>();
        Sale state = decider.evolve(decider.initial(), sale);
        for (Wish wish : wishes) {
            String lineId = sale.lines().get(wish.line() % sale.lines().size()).lineId();
            var decision = decider.decide(command(lineId, wish.quantity(), returns.size()), state);
            if (decision instanceof Accepted<SaleEvent, SaleRefusal>(var events)) {
                var event = (LinesReturned) events.getFirst();
                returns.add(event);
                state = decider.evolve(state, event);
            }
        }
        return returns;
    }

    private LinesReturned take(Sale state, String lineId, BigDecimal quantity, int number) {
        var decision = decider.decide(command(lineId, quantity, number), state);
        return (LinesReturned) ((Accepted<SaleEvent, SaleRefusal>) decision).events().getFirst();
    }

    private Sale stateOf(SaleCompleted sale, List<LinesReturned> returns) {
        return decider.replay(decider.evolve(decider.initial(), sale), returns);
    }

    private static ReturnLines command(String lineId, BigDecimal quantity, int number) {
        return new ReturnLines(
                new UUID(1, number),
                "dubai-mall",
                Examples.SATURDAY.plus(Duration.ofHours(number)),
                "changed-mind",
                List.of(new LineQuantity(lineId, new Quantity(quantity))));
    }

    private static BigDecimal quantityBack(SaleLine line, List<LinesReturned> returns) {
        return returns.stream()
                .flatMap(each -> each.lines().stream())
                .filter(each -> each.lineId().equals(line.lineId()))
                .map(each -> each.quantity().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long centsBack(SaleLine line, List<LinesReturned> returns) {
        return returns.stream()
                .flatMap(each -> each.lines().stream())
                .filter(each -> each.lineId().equals(line.lineId()))
                .mapToLong(each -> cents(each.amounts().total()))
                .sum();
    }

    private static long cents(Money money) {
        return money.getAmountMinorLong();
    }

    @Provide
    Arbitrary<SaleCompleted> sales() {
        Arbitrary<Long> cents = Arbitraries.longs().between(0, 100_000_000);
        Arbitrary<BigDecimal> quantities =
                Arbitraries.oneOf(
                        Arbitraries.integers().between(1, 50).map(BigDecimal::valueOf),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("0.0001"), new BigDecimal("20"))
                                .ofScale(4));
        return Combinators.combine(quantities, cents, cents)
                .as(RefundPropertiesTest::line)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(RefundPropertiesTest::numbered);
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        Arbitrary<BigDecimal> quantities =
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("0.0001"), new BigDecimal("10"))
                        .ofScale(4);
        Arbitrary<BigDecimal> pieces =
                Arbitraries.integers().between(1, 9).map(BigDecimal::valueOf);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.oneOf(quantities, pieces))
                .as(Wish::new)
                .list()
                .ofMaxSize(30);
    }

    private static SaleLine line(BigDecimal quantity, long netCents, long taxCents) {
        return new SaleLine(
                "",
                new Item("SKU", "Something", null, null, Map.of()),
                new Quantity(quantity),
                Money.ofMinor(CurrencyUnit.USD, netCents),
                List.of(),
                new Amounts(
                        Money.ofMinor(CurrencyUnit.USD, netCents),
                        Money.ofMinor(CurrencyUnit.USD, taxCents)));
    }

    private static SaleCompleted numbered(List<SaleLine> lines) {
        var numbered = new ArrayList<SaleLine>();
        for (SaleLine each : lines) {
            numbered.add(
                    new SaleLine(
                            Integer.toString(numbered.size() + 1),
                            each.item(),
                            each.quantity(),
                            each.unitPrice(),
                            each.discounts(),
                            each.amounts()));
        }
        return sale(Examples.CUSTOMER, numbered);
    }
}
