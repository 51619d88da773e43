package maison.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import maison.importer.Item.NewReturn;
import maison.importer.Item.NewUnlinkedReturn;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever the history: nothing is invented, nothing is lost, and the rows' order means nothing.
class MatchingPropertiesTest {

    @Property(tries = 200)
    void the_order_of_the_rows_changes_nothing_that_is_sent(
            @ForAll("histories") List<String> rows, @ForAll Random random) throws IOException {
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);

        assertThat(sent(shuffled)).isEqualTo(sent(rows));
    }

    @Property(tries = 200)
    void no_line_of_a_sale_comes_back_more_often_than_it_was_sold(
            @ForAll("histories") List<String> rows) {
        var left = new HashMap<String, BigDecimal>();
        History history = Histories.read(new Report(), rows);
        history.sales()
                .forEach(item -> {
                    for (int i = 0; i < item.sale().rows().size(); i++) {
                        left.put(
                                item.sale().number() + "/" + Invoice.lineId(i),
                                item.sale().rows().get(i).quantity());
                    }
                });

        for (Matching.Match each : matches(history)) {
            String line = each.sale().number() + "/" + each.lineId();
            BigDecimal rest = left.merge(line, each.quantity().negate(), BigDecimal::add);
            assertThat(rest).isNotNegative();
            assertThat(each.sale().at()).isBeforeOrEqualTo(each.row().at());
            assertThat(each.sale().customer()).isEqualTo(each.row().customer());
        }
    }

    @Property(tries = 200)
    void all_that_came_back_is_somewhere(@ForAll("histories") List<String> rows) {
        History history = Histories.read(new Report(), rows);
        var byRow = new HashMap<Integer, BigDecimal>();
        matches(history)
                .forEach(
                        each -> byRow.merge(each.row().number(), each.quantity(), BigDecimal::add));
        rests(history)
                .forEach(
                        each -> byRow.merge(each.row().number(), each.quantity(), BigDecimal::add));

        Map<Integer, BigDecimal> expected = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String[] fields = rows.get(i).split(",", -1);
            if (fields[0].startsWith("C")) {
                expected.put(i + 2, new BigDecimal(fields[3]).negate());
            }
        }
        assertThat(byRow).isEqualTo(expected);
    }

    private static List<Matching.Match> matches(History history) {
        return history.returns().stream()
                .filter(NewReturn.class::isInstance)
                .flatMap(item -> ((NewReturn) item).matches().stream())
                .toList();
    }

    private static List<Matching.Rest> rests(History history) {
        return history.returns().stream()
                .filter(NewUnlinkedReturn.class::isInstance)
                .flatMap(item -> ((NewUnlinkedReturn) item).rests().stream())
                .toList();
    }

    /// All lines that would be sent; within a phase their order does not matter.
    private static SortedSet<String> sent(List<String> rows) throws IOException {
        History history = Histories.read(new Report(), rows);
        var json = new BulkJson(Histories.MAPPING);
        var all = new ArrayList<Item>(history.customers());
        all.addAll(history.sales());
        all.addAll(history.returns());
        var lines = new ByteArrayOutputStream();
        for (Item item : all) {
            json.write(item, lines);
        }
        return new TreeSet<>(lines.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Provide
    Arbitrary<List<String>> histories() {
        Arbitrary<Integer> invoice = Arbitraries.integers().between(1, 12);
        Arbitrary<String> sku = Arbitraries.of("A", "B");
        Arbitrary<Integer> quantity = Arbitraries.integers().between(1, 6);
        Arbitrary<String> price = Arbitraries.of("1.50", "1.40", "0.00");
        return Combinators.combine(invoice, sku, quantity, price)
                .as(MatchingPropertiesTest::row)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    /// Customer and time follow from the invoice, as in a real till; every third is a cancellation.
    private static String row(int invoice, String sku, int quantity, String price) {
        boolean back = invoice % 3 == 0;
        return "%s,%s,Thing %s,%d,2011-07-%02d 10:00:00,%s,%s,UK"
                .formatted(
                        (back ? "C" : "") + invoice,
                        sku,
                        sku,
                        back ? -quantity : quantity,
                        invoice,
                        price,
                        invoice % 5 == 0 ? "" : invoice % 2);
    }
}
