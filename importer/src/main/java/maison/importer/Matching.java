package maison.importer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds for what came back the sale that it came from.
///
/// Each row of a cancellation goes to the customer's latest earlier sale that has enough of the
/// same article left, at the same price if there is one, else at any. If no single line has enough,
/// several are used, again those at the same price first and the latest first. Cancellations are
/// taken by time, so that the order of the file's rows changes nothing.
final class Matching {

    /// So much of a row came from that line of that sale.
    record Match(Row row, Invoice sale, String lineId, BigDecimal quantity) {}

    /// So much of a row came from no sale that the file has.
    record Rest(Row row, BigDecimal quantity, String reason) {}

    /// What was found for one cancellation.
    record Matched(Invoice cancellation, List<Match> matches, List<Rest> rests) {}

    private record Key(String customer, String sku) {}

    /// A line of a sale, and how much of it has not come back.
    private static final class Sold {
        private final Invoice sale;
        private final String lineId;
        private final Row row;
        private BigDecimal left;

        Sold(Invoice sale, int index) {
            this.sale = sale;
            this.lineId = Invoice.lineId(index);
            this.row = sale.rows().get(index);
            this.left = row.quantity();
        }

        boolean hasSamePrice(Row other) {
            return row.unitPrice().compareTo(other.unitPrice()) == 0;
        }
    }

    private final Map<Key, List<Sold>> sold = new HashMap<>();

    private Matching() {}

    /// @param sales by time
    /// @param cancellations by time
    static List<Matched> of(List<Invoice> sales, List<Invoice> cancellations) {
        var matching = new Matching();
        sales.reversed().forEach(matching::remember);
        return cancellations.stream().map(matching::match).toList();
    }

    private void remember(Invoice sale) {
        String customer = sale.customer();
        if (customer == null) {
            return;
        }
        for (int index = 0; index < sale.rows().size(); index++) {
            var line = new Sold(sale, index);
            sold.computeIfAbsent(
                            new Key(customer, line.row.article().sku()), _ -> new ArrayList<>())
                    .add(line);
        }
    }

    private Matched match(Invoice cancellation) {
        var matches = new ArrayList<Match>();
        var rests = new ArrayList<Rest>();
        for (Row row : cancellation.rows()) {
            BigDecimal rest = row.quantity();
            for (Sold line : linesFor(cancellation, row)) {
                BigDecimal taken = line.left.min(rest);
                if (taken.signum() > 0) {
                    matches.add(new Match(row, line.sale, line.lineId, taken));
                    line.left = line.left.subtract(taken);
                    rest = rest.subtract(taken);
                }
            }
            if (rest.signum() > 0) {
                rests.add(new Rest(row, rest, reason(cancellation, row, rest)));
            }
        }
        return new Matched(cancellation, matches, rests);
    }

    /// The lines to take from, in order.
    private List<Sold> linesFor(Invoice cancellation, Row row) {
        List<Sold> earlier = earlier(cancellation, row);
        Predicate<Sold> enough = line -> line.left.compareTo(row.quantity()) >= 0;
        Sold whole = first(earlier, enough.and(line -> line.hasSamePrice(row)));
        if (whole == null) {
            whole = first(earlier, enough);
        }
        return whole != null
                ? List.of(whole)
                : earlier.stream()
                        .sorted(Comparator.comparing(line -> !line.hasSamePrice(row)))
                        .toList();
    }

    /// What the customer bought of the article by then, latest first.
    private List<Sold> earlier(Invoice cancellation, Row row) {
        String customer = cancellation.customer();
        if (customer == null) {
            return List.of();
        }
        return sold.getOrDefault(new Key(customer, row.article().sku()), List.of()).stream()
                .filter(line -> line.left.signum() > 0)
                .filter(line -> !line.sale.at().isAfter(cancellation.at()))
                .toList();
    }

    private static @Nullable Sold first(List<Sold> lines, Predicate<Sold> wanted) {
        return lines.stream().filter(wanted).findFirst().orElse(null);
    }

    private static String reason(Invoice cancellation, Row row, BigDecimal rest) {
        if (cancellation.customer() == null) {
            return "the cancellation names no customer";
        }
        return rest.compareTo(row.quantity()) == 0
                ? "the customer has no earlier sale with this article left"
                : "earlier sales of the customer have %s too few left"
                        .formatted(rest.toPlainString());
    }
}
