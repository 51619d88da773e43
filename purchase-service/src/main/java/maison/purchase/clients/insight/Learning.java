package maison.purchase.clients.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import maison.purchase.clients.insight.Insight.Favourite;
import maison.purchase.clients.insight.Insight.InCurrency;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleLine;
import org.jspecify.annotations.Nullable;

/// Works out an [Insight] from a customer's sales. A pure function of them: their order makes no
/// difference.
final class Learning {

    private static final int FAVOURITES_MAX = 10;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    // The till that sold and its receipt number: two sales of one moment have an order too.
    private static final Comparator<Sold> IN_TIME =
            Comparator.comparing((Sold sale) -> sale.facts().occurredAt())
                    .thenComparing(sale -> sale.facts().register().terminalId())
                    .thenComparing(sale -> sale.facts().register().receiptNumber());

    private static final class Liking {
        // As it was described last.
        private SaleLine.Item item;
        private int times;
        private BigDecimal pieces = BigDecimal.ZERO;
        private Instant lastAt = Instant.MIN;

        Liking(SaleLine.Item item) {
            this.item = item;
        }
    }

    private Learning() {}

    /// @param sales all of the customer's that are looked at, voided ones included
    /// @param complete whether they are all there are
    static Insight from(UUID customer, List<Sold> sales, boolean complete, Span span) {
        List<Sold> counted =
                sales.stream().filter(sale -> sale.voided() == null).sorted(IN_TIME).toList();
        Map<String, CurrencySum> currencies = new TreeMap<>();
        var days = new TreeSet<LocalDate>();
        var months = new int[12];
        var weekdays = new int[7];
        int withReturn = 0;
        for (Sold sale : counted) {
            var currency = sale.facts().change().getCurrencyUnit();
            currencies
                    .computeIfAbsent(currency.getCode(), _ -> new CurrencySum(currency, span))
                    .add(sale);
            ZonedDateTime at = sale.facts().occurredAt().atZone(ZoneId.of(sale.facts().zone()));
            days.add(at.toLocalDate());
            months[at.getMonthValue() - 1]++;
            weekdays[at.getDayOfWeek().getValue() - 1]++;
            withReturn += sale.returned().isEmpty() ? 0 : 1;
        }
        return new Insight(
                customer,
                counted.size(),
                complete,
                counted.isEmpty() ? null : counted.getFirst().facts().occurredAt(),
                counted.isEmpty() ? null : counted.getLast().facts().occurredAt(),
                medianGap(new ArrayList<>(days)),
                boxed(months),
                boxed(weekdays),
                withReturn,
                Shares.of(BigDecimal.valueOf(withReturn), BigDecimal.valueOf(counted.size())),
                inCurrencies(currencies),
                favourites(counted),
                List.of(),
                DecisionTime.NONE);
    }

    private static List<InCurrency> inCurrencies(Map<String, CurrencySum> sums) {
        return sums.values().stream().map(CurrencySum::result).toList();
    }

    private static List<Integer> boxed(int[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }

    private static @Nullable String medianGap(List<LocalDate> days) {
        if (days.size() < 2) {
            return null;
        }
        var gaps = new ArrayList<Long>();
        for (int day = 1; day < days.size(); day++) {
            gaps.add(ChronoUnit.DAYS.between(days.get(day - 1), days.get(day)));
        }
        gaps.sort(Comparator.naturalOrder());
        BigDecimal lower = BigDecimal.valueOf(gaps.get((gaps.size() - 1) / 2));
        BigDecimal upper = BigDecimal.valueOf(gaps.get(gaps.size() / 2));
        return lower.add(upper)
                .divide(TWO, 1, RoundingMode.UNNECESSARY)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static List<Favourite> favourites(List<Sold> sales) {
        Map<String, Liking> bySku = new HashMap<>();
        for (Sold sale : sales) {
            var inThisSale = new HashMap<String, BigDecimal>();
            for (SaleLine line : sale.facts().lines()) {
                BigDecimal kept = KeptLine.pieces(sale, line);
                if (line.kind() == SaleLine.Kind.GOODS && kept.signum() > 0) {
                    bySku.computeIfAbsent(line.item().sku(), _ -> new Liking(line.item())).item =
                            line.item();
                    inThisSale.merge(line.item().sku(), kept, BigDecimal::add);
                }
            }
            inThisSale.forEach((sku, pieces) -> {
                Liking liking = bySku.get(sku);
                if (liking != null) {
                    liking.times++;
                    liking.pieces = liking.pieces.add(pieces);
                    liking.lastAt = sale.facts().occurredAt();
                }
            });
        }
        return bySku.values().stream()
                .sorted(
                        Comparator.comparingInt((Liking each) -> each.times)
                                .thenComparing(each -> each.pieces)
                                .thenComparing(each -> each.lastAt)
                                .reversed()
                                .thenComparing(each -> each.item.sku()))
                .limit(FAVOURITES_MAX)
                .map(each ->
                        new Favourite(
                                each.item.sku(),
                                each.item.description(),
                                each.item.category(),
                                each.times,
                                each.pieces.stripTrailingZeros().toPlainString(),
                                each.lastAt))
                .toList();
    }
}
