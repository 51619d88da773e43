package maison.purchase.sales.sale;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.purchase.sales.sale.SaleCommand.LineQuantity;
import maison.purchase.sales.sale.SaleCommand.Purchase;
import maison.purchase.sales.sale.SaleCommand.ReturnLines;
import maison.purchase.sales.sale.SaleEvent.CashRounding;
import maison.purchase.sales.sale.SaleEvent.Circumstances;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleLine.Item;
import maison.purchase.sales.sale.Tender.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Whatever tills may do, in currencies with no, two and three decimals; for properties.
final class Tills {

    /// A wish to bring back so much of a line.
    record Wish(int line, BigDecimal quantity) {}

    private Tills() {}

    /// Sales of some lines, paid by several tenders in any split, some with change.
    static Arbitrary<SaleCompleted> sales() {
        return currencies().flatMap(Tills::sales);
    }

    /// The same in a till's session, where cash was paid rounded to a coin of so many minor units.
    static Arbitrary<SaleCompleted> rounded() {
        return Combinators.combine(sales(), Arbitraries.of(0L, 5L, 10L, 25L))
                .as((sale, coin) -> rounded(sale, coin));
    }

    private static SaleCompleted rounded(SaleCompleted sale, long coin) {
        CurrencyUnit currency = sale.change().getCurrencyUnit();
        CashRounding rounding = null;
        var tenders = new ArrayList<>(sale.tenders());
        Tender last = tenders.getLast();
        if (coin > 0) {
            long total = sale.amounts().total().getAmountMinorLong();
            long coins = (total + coin / 2) / coin;
            if (coin % 2 == 1 && total % coin == coin / 2) {
                coins = total / coin;
            }
            long by = coins * coin - total;
            long rest = last.amount().getAmountMinorLong() + by;
            if (rest >= (last.kind() == Kind.CASH ? sale.change().getAmountMinorLong() : 0)) {
                rounding =
                        new CashRounding(
                                Money.ofMinor(currency, coin), Money.ofMinor(currency, by));
                tenders.set(
                        tenders.size() - 1,
                        new Tender(
                                last.kind(),
                                Money.ofMinor(currency, rest),
                                null,
                                last.reference()));
            }
        }
        return new SaleCompleted(
                sale.customerId(),
                sale.register(),
                sale.occurredAt(),
                sale.zone(),
                sale.amounts(),
                sale.lines(),
                tenders,
                sale.change(),
                new Circumstances(null, rounding, "s-1", null, null));
    }

    static Arbitrary<CurrencyUnit> currencies() {
        return Arbitraries.of("USD", "SAR", "JPY", "KWD").map(CurrencyUnit::of);
    }

    static Arbitrary<SaleCompleted> sales(CurrencyUnit currency) {
        Arbitrary<Long> minor = Arbitraries.longs().between(0, 50_000_000);
        Arbitrary<List<SaleLine>> lines =
                Combinators.combine(quantities(), minor, minor)
                        .as((quantity, net, tax) -> line("", currency, quantity, net, tax))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .map(Tills::numbered);
        Arbitrary<List<Kind>> kinds = Arbitraries.of(Kind.class).list().ofMinSize(1).ofMaxSize(4);
        return Combinators.combine(
                        lines,
                        kinds,
                        Arbitraries.integers().between(0, 100).list().ofSize(4),
                        Arbitraries.longs().between(0, 5_000))
                .as((all, how, shares, change) -> sale(currency, all, how, shares, change));
    }

    static Arbitrary<BigDecimal> quantities() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 9).map(BigDecimal::valueOf),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("0.0001"), new BigDecimal("9"))
                        .ofScale(4));
    }

    static Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(Arbitraries.integers().between(0, 9), quantities())
                .as(Wish::new)
                .list()
                .ofMaxSize(12);
    }

    static SaleLine line(
            String id, CurrencyUnit currency, BigDecimal quantity, long net, long tax) {
        return new SaleLine(
                id,
                new Item("SKU", "Something", null, null, Map.of()),
                new Quantity(quantity),
                Money.ofMinor(currency, net),
                List.of(),
                new Amounts(Money.ofMinor(currency, net), Money.ofMinor(currency, tax)));
    }

    private static List<SaleLine> numbered(List<SaleLine> lines) {
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
        return numbered;
    }

    /// Each tender but the last pays its percentage of what is left.
    private static SaleCompleted sale(
            CurrencyUnit currency,
            List<SaleLine> lines,
            List<Kind> kinds,
            List<Integer> shares,
            long change) {
        Amounts sum = Amounts.zero(currency);
        for (SaleLine line : lines) {
            sum = sum.plus(line.amounts());
        }
        long left = sum.total().getAmountMinorLong();
        var tenders = new ArrayList<Tender>();
        long given = kinds.contains(Kind.CASH) ? change : 0;
        for (int at = 0; at < kinds.size(); at++) {
            long part = at == kinds.size() - 1 ? left : left * shares.get(at) / 100;
            left -= part;
            boolean first = kinds.get(at) == Kind.CASH && kinds.indexOf(Kind.CASH) == at;
            tenders.add(
                    new Tender(
                            kinds.get(at),
                            Money.ofMinor(currency, part + (first ? given : 0)),
                            null,
                            kinds.get(at) == Kind.STORE_CREDIT && at % 2 == 0
                                    ? new UUID(7, at).toString()
                                    : null));
        }
        return new SaleCompleted(
                Examples.CUSTOMER,
                new Register("dubai-mall", "dubai-mall-1", "2026-000417", null, "store"),
                Examples.SATURDAY,
                "Asia/Dubai",
                sum,
                lines,
                tenders,
                Money.ofMinor(currency, given));
    }

    static ReturnLines back(SaleCompleted sale, Wish wish, int number) {
        String line = sale.lines().get(wish.line() % sale.lines().size()).lineId();
        return new ReturnLines(
                new UUID(1, number),
                "dubai-mall",
                Examples.SATURDAY.plus(Duration.ofHours(number)),
                "changed-mind",
                List.of(new LineQuantity(line, new Quantity(wish.quantity()))));
    }

    static ReturnLines towards(ReturnLines back, @Nullable Purchase purchase) {
        return purchase == null ? back : back.towards(purchase);
    }
}
