package maison.analytics.ingesting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// The rules of the statistics once more, said plainly in Java: what the SQL must agree with.
final class StatisticsByHand {

    record Row(
            LocalDate first, LocalDate last, int days, int sales, String currency, String money) {}

    private final Facts facts;

    StatisticsByHand(Facts facts) {
        this.facts =
                new Facts(
                        facts.sales().stream().distinct().toList(),
                        facts.returns().stream().distinct().toList(),
                        facts.erased());
    }

    Map<UUID, Row> rows() {
        var customers =
                facts.sales().stream()
                        .map(Facts.Sale::customer)
                        .filter(Objects::nonNull)
                        .filter(customer -> !facts.erased().contains(customer))
                        .collect(Collectors.toSet());
        var rows = new TreeMap<UUID, Row>();
        for (UUID customer : customers) {
            var bought =
                    facts.sales().stream()
                            .filter(sale -> customer.equals(sale.customer()) && counts(sale))
                            .toList();
            if (!bought.isEmpty()) {
                rows.put(customer, row(customer, bought));
            }
        }
        return rows;
    }

    private Row row(UUID customer, List<Facts.Sale> bought) {
        var days = days(bought);
        var main =
                bought.stream()
                        .collect(Collectors.groupingBy(Facts.Sale::currency))
                        .values()
                        .stream()
                        .max(
                                Comparator.<List<Facts.Sale>>comparingInt(all -> days(all).size())
                                        .thenComparing(all -> last(days(all)))
                                        .thenComparing(
                                                all -> all.getFirst().currency(),
                                                Comparator.reverseOrder()))
                        .orElseThrow();
        return new Row(
                first(days),
                last(days),
                days.size(),
                bought.size(),
                main.getFirst().currency(),
                money(customer, main));
    }

    private String money(UUID customer, List<Facts.Sale> main) {
        var first = first(days(main));
        var currency = main.getFirst().currency();
        BigDecimal unlinked =
                sum(
                        facts.returns().stream()
                                .filter(each ->
                                        each.sale() == null
                                                && customer.equals(each.customer())
                                                && each.currency().equals(currency))
                                .map(Facts.Return::net)
                                .toList());
        return "%d days, net %s, first %s, unlinked %s"
                .formatted(
                        days(main).size(),
                        text(kept(main)),
                        text(kept(main.stream().filter(s -> s.day().equals(first)).toList())),
                        text(unlinked));
    }

    static String text(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private BigDecimal kept(List<Facts.Sale> sales) {
        return sum(sales.stream().map(sale -> sale.net().subtract(returned(sale))).toList());
    }

    private boolean counts(Facts.Sale sale) {
        return sale.net().signum() >= 0
                && (returnsOf(sale).isEmpty() || sale.net().compareTo(returned(sale)) > 0);
    }

    private BigDecimal returned(Facts.Sale sale) {
        return sum(returnsOf(sale).stream().map(Facts.Return::net).toList());
    }

    private List<Facts.Return> returnsOf(Facts.Sale sale) {
        return facts.returns().stream().filter(each -> sale.id().equals(each.sale())).toList();
    }

    private static Set<LocalDate> days(Collection<Facts.Sale> sales) {
        return sales.stream().map(Facts.Sale::day).collect(Collectors.toSet());
    }

    private static LocalDate first(Set<LocalDate> days) {
        return days.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private static LocalDate last(Set<LocalDate> days) {
        return days.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
