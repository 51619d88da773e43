package maison.purchase.shopfront.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import maison.purchase.intake.ItemRequest;
import maison.purchase.intake.MoneyText;
import maison.purchase.shopfront.ShopfrontExamples;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static List<Row> read(String file, String plan) throws IOException {
        var rows = new ArrayList<Row>();
        Rows.read(new StringReader(file), Plan.parse(plan), rows::add);
        return rows;
    }

    private static ItemRequest request(Row row) {
        return Objects.requireNonNull(row.request());
    }

    @Test
    void a_shops_columns_get_our_names_and_what_is_empty_its_default() throws IOException {
        String csv =
                """
                Article;Title;Arabic;Group;Metal;Carats;Price;Stock;Pictures;Ignored
                RING-1;"Ring; with \""halo\""";خاتم;rings;white-gold;1.20;4690.00;;a.jpg | b.jpg;x
                RING-2;Plain ring;;rings;silver;;90.00;low;;
                """;
        List<Row> rows = read(csv, ShopfrontExamples.PLAN);

        var first = rows.getFirst();
        assertThat(first.number()).isEqualTo(2);
        assertThat(first.sku()).isEqualTo("RING-1");
        assertThat(request(first).names())
                .containsEntry("en", "Ring; with \"halo\"")
                .containsEntry("ar", "خاتم");
        assertThat(request(first).prices()).containsExactly(new MoneyText("4690.00", "SAR"));
        assertThat(request(first).stock()).isEqualTo("in-stock");
        assertThat(request(first).brand()).isEqualTo("Maison");
        assertThat(request(first).images()).containsExactly("a.jpg", "b.jpg");
        var second = rows.getLast();
        assertThat(request(second).names()).containsOnlyKeys("en");
        assertThat(request(second).attributes()).containsOnlyKeys("metal");
        assertThat(request(second).stock()).isEqualTo("low");
        assertThat(request(second).images()).isEmpty();
    }

    @Test
    void lines_of_json_are_single_requests_with_a_sku() throws IOException {
        String line =
                "{\"sku\":\"R\"," + ShopfrontExamples.ITEM.replace("\n", " ").strip().substring(1);
        List<Row> rows =
                read(
                        line + "\n\n[]\n{\"sku\":\"S\",\"colour\":\"red\"}\n{\n",
                        "{\"format\":\"ndjson\"}");

        assertThat(rows).extracting(Row::number).containsExactly(1L, 3L, 4L, 5L);
        assertThat(request(rows.getFirst()).category()).isEqualTo("rings");
        assertThat(rows.subList(1, 4)).allSatisfy(row -> assertThat(row.fault()).isNotNull());
        assertThat(rows.get(2).sku()).isEqualTo("S");
    }

    @Test
    void lines_of_json_can_be_mapped_as_well() throws IOException {
        List<Row> rows =
                read(
                        "{\"id\":\"R\",\"price\":{\"sar\":90.5},\"title\":\"Ring\"}",
                        """
                        {"format":"ndjson","defaults":{"category":"other","stock":"low"},
                         "columns":{"sku":"id","prices.SAR":"price.sar","names.en":"title"}}
                        """);
        assertThat(rows.getFirst().sku()).isEqualTo("R");
        assertThat(request(rows.getFirst()).category()).isEqualTo("other");
        assertThat(request(rows.getFirst()).prices()).containsExactly(new MoneyText("90.5", "SAR"));
    }

    @Test
    void short_and_long_rows_are_read_and_an_open_quote_ends_the_file() throws IOException {
        assertThat(read("sku,stock\nA\nB,low,more\n", "{\"format\":\"csv\"}"))
                .extracting(Row::sku)
                .containsExactly("A", "B");
        var rows = new ArrayList<Row>();
        String open = "sku,stock\nA,low\n\"" + "x".repeat(300_000);
        assertThatThrownBy(() ->
                        Rows.read(
                                new StringReader(open),
                                Plan.parse("{\"format\":\"csv\"}"),
                                rows::add))
                .isInstanceOf(IOException.class);
        assertThat(rows).hasSize(1);
    }

    @Test
    void a_plan_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> Plan.parse("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Plan.parse("{\"format\":\"xls\"}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Plan.parse("{\"format\":\"csv\",\"separator\":\"\"}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Plan.parse("{\"format\":\"csv\",\"columnz\":{}}"))
                .isInstanceOf(JsonProcessingException.class);
    }
}
