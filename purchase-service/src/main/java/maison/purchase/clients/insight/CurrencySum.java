package maison.purchase.clients.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import maison.purchase.clients.insight.Insight.Category;
import maison.purchase.clients.insight.Insight.InCurrency;
import maison.purchase.clients.insight.Insight.Payment;
import maison.purchase.clients.insight.Insight.Period;
import maison.purchase.sales.receipt.Kinds;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.Tender;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Adds up the sales of one currency.
final class CurrencySum {

    private static final class Kept {
        private int sales;
        private BigDecimal pieces = BigDecimal.ZERO;
        private Money money;

        Kept(Money nothing) {
            money = nothing;
        }
    }

    private final CurrencyUnit currency;
    private final Money nothing;
    private final Span span;
    private final Map<String, Kept> periods = new TreeMap<>();
    private final Map<Optional<String>, Kept> categories = new HashMap<>();
    private final Map<Tender.Kind, Kept> payments = new HashMap<>();
    private int sales;
    private Money net;
    private Money returned;
    private Money paid;

    CurrencySum(CurrencyUnit currency, Span span) {
        this.currency = currency;
        this.span = span;
        this.nothing = Money.zero(currency);
        this.net = nothing;
        this.returned = nothing;
        this.paid = nothing;
    }

    void add(Sold sale) {
        sales++;
        Money kept = nothing;
        for (SaleLine line : sale.facts().lines()) {
            Money back = KeptLine.returnedNet(sale, line);
            net = net.plus(line.amounts().net());
            returned = returned.plus(back);
            kept = kept.plus(line.amounts().net()).minus(back);
            if (line.kind() == SaleLine.Kind.GOODS) {
                add(line, KeptLine.pieces(sale, line), line.amounts().net().minus(back));
            }
        }
        Kept period =
                periods.computeIfAbsent(
                        span.nameOf(sale.facts().occurredAt(), sale.facts().zone()),
                        _ -> new Kept(nothing));
        period.sales++;
        period.money = period.money.plus(kept);
        addTenders(sale.facts().tenders(), sale.facts().change());
    }

    private void add(SaleLine line, BigDecimal pieces, Money kept) {
        Kept category =
                categories.computeIfAbsent(
                        Optional.ofNullable(line.item().category()), _ -> new Kept(nothing));
        category.pieces = category.pieces.add(pieces);
        category.money = category.money.plus(kept);
    }

    private void addTenders(List<Tender> tenders, Money change) {
        var seen = new HashSet<Tender.Kind>();
        for (Tender tender : tenders) {
            Kept means = payments.computeIfAbsent(tender.kind(), _ -> new Kept(nothing));
            means.money = means.money.plus(tender.amount());
            means.sales += seen.add(tender.kind()) ? 1 : 0;
            paid = paid.plus(tender.amount());
        }
        // Change is given from cash alone.
        Kept cash = payments.get(Tender.Kind.CASH);
        if (cash != null) {
            cash.money = cash.money.minus(change);
            paid = paid.minus(change);
        }
    }

    InCurrency result() {
        return new InCurrency(
                currency.getCode(),
                sales,
                net,
                returned,
                net.minus(returned),
                net.dividedBy(sales, RoundingMode.HALF_UP),
                Shares.of(returned.getAmount(), net.getAmount()),
                periods.entrySet().stream()
                        .map(each ->
                                new Period(
                                        each.getKey(),
                                        each.getValue().sales,
                                        each.getValue().money))
                        .toList(),
                categories(),
                payments());
    }

    private List<Category> categories() {
        var all = new ArrayList<Category>();
        categories.forEach((name, kept) -> all.add(category(name.orElse(null), kept)));
        all.sort(
                Comparator.comparing(Category::kept)
                        .reversed()
                        .thenComparing(
                                Category::category,
                                Comparator.nullsLast(Comparator.naturalOrder())));
        return all;
    }

    private static Category category(@Nullable String name, Kept kept) {
        return new Category(name, kept.pieces.toPlainString(), kept.money);
    }

    private List<Payment> payments() {
        var all = new ArrayList<Payment>();
        payments.forEach((kind, kept) ->
                all.add(
                        new Payment(
                                Kinds.name(kind),
                                kept.sales,
                                kept.money,
                                Shares.of(kept.money.getAmount(), paid.getAmount()))));
        all.sort(Comparator.comparing(Payment::amount).reversed().thenComparing(Payment::kind));
        return all;
    }
}
