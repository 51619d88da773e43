package maison.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import maison.importer.Item.NewCustomer;
import maison.importer.Item.NewReturn;
import maison.importer.Item.NewSale;
import maison.importer.Item.NewUnlinkedReturn;

/// What the whole file says: customers, sales, and what came back, each by time.
///
/// @param rows how many rows the file has, without its header
record History(int rows, List<NewCustomer> customers, List<NewSale> sales, List<Item> returns) {

    /// Reads the file, gathers its rows and matches what came back.
    static History read(Path file, Mapping mapping, Report report) {
        var invoices = new Invoices(report);
        int rows = HistoryFile.read(file, mapping, report, invoices::add);
        return of(rows, invoices.all(), report);
    }

    /// The same of a file that is already open.
    ///
    /// @param rowsMax rows beyond which the file is refused, since all are held in memory
    static History read(InputStream file, Mapping mapping, Report report, int rowsMax)
            throws IOException {
        var invoices = new Invoices(report);
        int rows = HistoryFile.read(file, mapping, report, rowsMax, invoices::add);
        return of(rows, invoices.all(), report);
    }

    static History of(int rows, List<Invoice> invoices, Report report) {
        var sales = new ArrayList<Invoice>();
        var cancellations = new ArrayList<Invoice>();
        for (Invoice invoice : invoices) {
            (invoice.back() ? cancellations : sales).add(invoice);
        }
        List<NewCustomer> customers =
                invoices.stream()
                        .map(Invoice::customer)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(NewCustomer::new)
                        .toList();
        var returns = new ArrayList<Item>();
        for (Matching.Matched matched : Matching.of(sales, cancellations)) {
            tell(matched, report);
            returns.addAll(returnsOf(matched));
        }
        return new History(rows, customers, sales.stream().map(NewSale::new).toList(), returns);
    }

    private static List<Item> returnsOf(Matching.Matched matched) {
        var bySale = new LinkedHashMap<String, List<Matching.Match>>();
        for (Matching.Match match : matched.matches()) {
            bySale.computeIfAbsent(match.sale().number(), _ -> new ArrayList<>()).add(match);
        }
        var items = new ArrayList<Item>();
        bySale.values()
                .forEach(matches ->
                        items.add(
                                new NewReturn(
                                        matched.cancellation(),
                                        matches.getFirst().sale(),
                                        matches)));
        if (!matched.rests().isEmpty()) {
            items.add(new NewUnlinkedReturn(matched.cancellation(), matched.rests()));
        }
        return items;
    }

    private static void tell(Matching.Matched matched, Report report) {
        String invoice = matched.cancellation().number();
        for (Matching.Rest rest : matched.rests()) {
            report.unlinked(rest.row().number(), invoice, rest.reason());
        }
        for (Matching.Match match : matched.matches()) {
            Row soldRow = match.sale().rows().get(Integer.parseInt(match.lineId()) - 1);
            if (soldRow.unitPrice().compareTo(match.row().unitPrice()) != 0) {
                report.otherPrice(
                        match.row().number(),
                        invoice,
                        "returned at %s, bought at %s with invoice %s"
                                .formatted(
                                        match.row().unitPrice(),
                                        soldRow.unitPrice(),
                                        match.sale().number()));
            }
        }
    }
}
