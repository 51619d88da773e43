package maison.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import maison.importer.Item.NewReturn;
import maison.importer.Item.NewUnlinkedReturn;
import maison.importer.Report.Entry;
import maison.importer.Report.Outcome;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private final Report report = new Report();

    private History read(String... rows) {
        return Histories.read(report, List.of(rows));
    }

    @Test
    void lines_of_one_invoice_are_one_sale_wherever_they_are_in_the_file() {
        History history =
                read(
                        "1,A,Apple,2,2011-07-01 10:01:00,1.50,7,UK",
                        "2,B,Bell,1,2011-07-01 10:05:00,2.00,8,UK",
                        "1,B,Bell,1,2011-07-01 10:00:00,2.00,7,UK");

        assertThat(history.sales()).hasSize(2);
        Invoice first = history.sales().getFirst().sale();
        assertThat(first.rows()).hasSize(2);
        assertThat(first.hasTwoTimes()).isTrue();
        // British summer time: the till writes local time.
        assertThat(first.at()).isEqualTo(Instant.parse("2011-07-01T09:00:00Z"));
        assertThat(history.customers()).hasSize(2);
        assertThat(report.entries()).isEmpty();
    }

    @Test
    void the_last_line_of_a_table_that_was_exported_is_no_row() {
        History history =
                read(
                        "1,A,Apple,2,2011-07-01 10:01:00,1.50,7,UK",
                        "# export-end kind=sales count=1 cursor=9of9 sha256=00");

        assertThat(history.rows()).isEqualTo(1);
        assertThat(report.entries()).isEmpty();
    }

    @Test
    void a_row_that_cannot_be_sold_is_reported_and_the_others_stay() {
        History history =
                read(
                        "1,A,Apple,2,2011-07-01 10:00:00,1.50,7,UK",
                        "2,A,,-5,2011-07-01 10:01:00,0,,UK",
                        "A3,B,Adjust bad debt,1,2011-07-01 10:01:00,-11062.06,,UK",
                        "1,A,Apple,1,2011-07-01 10:00:00,0.001,7,UK",
                        "1,A,Apple,1,yesterday,1.50,7,UK",
                        "1,A,Apple,many,2011-07-01 10:00:00,1.50,7,UK",
                        "C4,A,Apple,1,2011-07-01 10:00:00,1.50,7,UK",
                        "1,A,Apple,1,2011-07-01 10:00:00,1.50,8,UK",
                        "1,,Apple,1,2011-07-01 10:00:00,1.50,7,UK",
                        "too,few");

        assertThat(history.sales()).hasSize(1);
        assertThat(history.sales().getFirst().sale().rows()).hasSize(1);
        assertThat(report.entries())
                .containsExactly(
                        refused(3, "2", "stock correction: negative quantity at no price"),
                        refused(4, "A3", "negative price"),
                        refused(5, "1", "price is finer than the smallest unit of GBP"),
                        refused(6, "1", "date does not have the form uuuu-MM-dd HH:mm:ss"),
                        refused(7, "1", "quantity is no number"),
                        refused(8, "C4", "positive quantity in a cancellation"),
                        refused(9, "1", "another customer than the invoice's"),
                        refused(10, "1", "sku is missing"),
                        refused(11, "too", "has 2 columns, the header has 8"));
    }

    @Test
    void a_number_that_nobody_could_write_out_is_refused_at_once() {
        List<String> numbers =
                List.of(
                        "1e9999",
                        "1e300000000",
                        "1e2147483647",
                        "0e300000000",
                        "1e-300000000",
                        "1234567890123456",
                        "0.00000000001",
                        "1" + "0".repeat(1_000_000));
        var rows = new ArrayList<String>();
        for (String number : numbers) {
            rows.add("1,A,Apple,1,2011-07-01 10:00:00,%s,7,UK".formatted(number));
            rows.add("1,A,Apple,%s,2011-07-01 10:00:00,1.00,7,UK".formatted(number));
        }
        History history =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> read(rows.toArray(String[]::new)));

        assertThat(history.sales()).isEmpty();
        assertThat(report.entries())
                .extracting(Entry::reason)
                .hasSize(rows.size())
                .containsOnly("price is out of range", "quantity is out of range");
        assertThat(read("1,A,Apple,1E2,2011-07-01 10:00:00,1.5E1,7,UK").sales()).hasSize(1);
    }

    @Test
    void a_service_takes_no_more_rows_than_it_has_room_for_whatever_it_is_asked() {
        var file = new StringBuilder(Histories.HEADER).append('\n');
        for (int each = 0; each <= SalesFile.ROWS_MAX; each++) {
            file.append(each).append(",A,Apple,1,2011-07-01 10:00:00,1.00,7,UK\n");
        }
        var bytes = new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> SalesFile.read(bytes, Histories.MAPPING, Integer.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The file has more than 150000 rows");
    }

    private static Entry refused(int row, String invoice, String reason) {
        return new Entry(row, invoice, Outcome.REFUSED, reason);
    }

    @Test
    void a_gift_and_a_row_without_description_are_kept() {
        History history =
                read(
                        "1,A,Apple,2,2011-07-01 10:00:00,0.0,7,UK",
                        "2,A,,2,2011-07-01 10:00:00,1.00,,UK");

        assertThat(history.sales()).hasSize(2);
        assertThat(history.sales().get(1).sale().rows().getFirst().article().description())
                .isEqualTo("A");
        assertThat(history.customers()).hasSize(1);
    }

    @Test
    void what_comes_back_goes_to_the_latest_earlier_sale_of_the_same_price() {
        History history =
                read(
                        "1,A,Apple,5,2011-07-01 10:00:00,1.50,7,UK",
                        "2,A,Apple,5,2011-07-02 10:00:00,1.50,7,UK",
                        "3,A,Apple,5,2011-07-03 10:00:00,1.40,7,UK",
                        "4,A,Apple,5,2011-07-05 10:00:00,1.50,7,UK",
                        "5,A,Apple,9,2011-07-02 10:00:00,1.50,8,UK",
                        "C6,A,Apple,-2,2011-07-04 10:00:00,1.50,7,UK");

        assertThat(history.returns()).hasSize(1);
        NewReturn back = (NewReturn) history.returns().getFirst();
        assertThat(back.sale().number()).isEqualTo("2");
        assertThat(report.entries()).isEmpty();
    }

    @Test
    void another_price_is_taken_when_no_sale_has_the_same_and_said() {
        History history =
                read(
                        "1,A,Apple,5,2011-07-01 10:00:00,1.40,7,UK",
                        "C6,A,Apple,-2,2011-07-04 10:00:00,1.50,7,UK");

        assertThat(((NewReturn) history.returns().getFirst()).sale().number()).isEqualTo("1");
        assertThat(report.entries())
                .containsExactly(
                        new Entry(
                                3,
                                "C6",
                                Outcome.OTHER_PRICE,
                                "returned at 1.50, bought at 1.40 with invoice 1"));
    }

    @Test
    void a_return_may_span_several_sales_and_the_rest_is_unlinked() {
        History history =
                read(
                        "1,A,Apple,5,2011-07-01 10:00:00,1.50,7,UK",
                        "2,A,Apple,3,2011-07-02 10:00:00,1.50,7,UK",
                        "C6,A,Apple,-10,2011-07-04 10:00:00,1.50,7,UK");

        assertThat(history.returns()).hasSize(3);
        NewReturn latest = (NewReturn) history.returns().get(0);
        NewReturn earlier = (NewReturn) history.returns().get(1);
        NewUnlinkedReturn rest = (NewUnlinkedReturn) history.returns().get(2);
        assertThat(latest.sale().number()).isEqualTo("2");
        assertThat(latest.matches().getFirst().quantity()).isEqualByComparingTo("3");
        assertThat(earlier.sale().number()).isEqualTo("1");
        assertThat(earlier.matches().getFirst().quantity()).isEqualByComparingTo("5");
        assertThat(rest.rests().getFirst().quantity()).isEqualByComparingTo("2");
        assertThat(report.entries())
                .containsExactly(
                        new Entry(
                                4,
                                "C6",
                                Outcome.UNLINKED,
                                "earlier sales of the customer have 2 too few left"));
    }

    @Test
    void what_came_back_once_cannot_come_back_again() {
        History history =
                read(
                        "1,A,Apple,5,2011-07-01 10:00:00,1.50,7,UK",
                        "C6,A,Apple,-5,2011-07-04 10:00:00,1.50,7,UK",
                        "C7,A,Apple,-5,2011-07-05 10:00:00,1.50,7,UK",
                        "C8,A,Apple,-5,2011-07-05 10:00:00,1.50,,UK");

        assertThat(history.returns()).hasSize(3);
        assertThat(history.returns().get(1)).isInstanceOf(NewUnlinkedReturn.class);
        assertThat(report.rowsByOutcome().get(Outcome.UNLINKED)).isEqualTo(2);
    }

    @Test
    void a_file_without_a_column_that_the_mapping_names_is_refused() {
        assertThatThrownBy(() -> Histories.read(report, "InvoiceNo,StockCode\n1,A\n"))
                .isInstanceOf(ImportFailure.class)
                .hasMessageContaining("no column Description");
        assertThatThrownBy(() -> Histories.read(report, ""))
                .isInstanceOf(ImportFailure.class)
                .hasMessageContaining("empty");
    }
}
