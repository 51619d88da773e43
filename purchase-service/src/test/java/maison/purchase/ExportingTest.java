package maison.purchase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.shopfront.ShopfrontExamples;
import maison.purchase.transfer.MigrationExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that go out, from the running service.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(StatusKeyForTests.class)
class ExportingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    // A store of its own, so that what others record is not in its files.
    private final String store = "export-" + UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final Map<String, String> ids = new HashMap<>();

    private static Response get(String query) {
        return get(query, "integration");
    }

    private static Response get(String query, String role) {
        return given().auth().oauth2(Tokens.of(role)).get("/v1/exports/" + query);
    }

    private static List<String> lines(String query) {
        return get(query).then().statusCode(200).extract().asString().lines().toList();
    }

    private static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(csv)
                .stream()
                .toList();
    }

    private static JsonPath end(List<String> lines) {
        JsonPath end = JsonPath.from(lines.getLast());
        assertThat(end.getString("type")).isEqualTo("export-end");
        assertThat(end.getLong("count")).isEqualTo(lines.size() - 1);
        return end;
    }

    private UUID id(String name) {
        return UUID.fromString(ids.computeIfAbsent(name, _ -> UUID.randomUUID().toString()));
    }

    private String own(String body) {
        return body.replace("\"dubai-mall\"", "\"" + store + "\"")
                .replace("dubai-mall-1", "till-" + store)
                .replace("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10", customer.toString());
    }

    private String sale(String name, String body) {
        return Till.line("sale", id(name), own(body).replace("2026-000417", "R-" + id(name)));
    }

    private String plain(String name, String tenders) {
        return sale(name, Till.paid(id(name), "\"" + customer + "\"", "40.00", tenders));
    }

    /// Everything that money and goods can do at once, as another system tells it.
    private List<String> history() {
        var lines = new ArrayList<String>();
        lines.add(sale("ring", ApiExamples.SALE));
        lines.add(
                plain(
                        "order",
                        Till.part("deposit", "25.00", ",\"reference\":\"" + id("an order") + "\"")
                                + ","
                                + Till.part("cash", "20.00")));
        lines.add(
                plain(
                        "upgrade",
                        Till.part("trade-in", "15.00", ",\"reference\":\"" + id("a piece") + "\"")
                                + ","
                                + Till.part("store-credit", "25.00")));
        lines.add(
                Till.line(
                        "sale",
                        id("rounded"),
                        own(
                                Till.sale(id("rounded"), "null", "1", "10.02", "10.02")
                                        .replace("USD", "SAR")
                                        .replace(
                                                "\"tenders\":[{\"kind\":\"cash\",\"amount\":{\"amount\":\"10.02\"",
                                                "\"payable\":{\"amount\":\"10.00\",\"currency\":\"SAR\"},\"sessionId\":\"s-1\",\"taxInclusive\":true,"
                                                        + "\"tenders\":[{\"kind\":\"cash\",\"amount\":{\"amount\":\"20.00\""))));
        lines.add(
                Till.line(
                        "sale",
                        id("gift"),
                        own(
                                Till.with(
                                        Till.sale(id("gift")),
                                        "\"gift\":{\"recipientId\":\"%s\",\"revealAt\":\"2027-01-01T00:00:00Z\"}"
                                                .formatted(id("recipient"))))));
        lines.add(Till.returnLine(id("kit back"), id("ring"), own(ApiExamples.RETURN)));
        lines.add(
                Till.returnLine(
                        id("towards"),
                        id("upgrade"),
                        own(
                                Till.with(
                                        Till.back("1", "1"),
                                        "\"refunds\":["
                                                + Till.part(
                                                        "exchange",
                                                        "30.00",
                                                        ",\"saleId\":\"" + id("ring") + "\"")
                                                + ","
                                                + Till.part(
                                                        "store-credit",
                                                        "10.00",
                                                        ",\"creditId\":\"" + id("credit") + "\"")
                                                + "]"))));
        lines.add(
                Till.returnLine(
                        id("broken"),
                        id("order"),
                        own(
                                Till.back("1", "1")
                                        .replace(
                                                "\"quantity\":\"1\"",
                                                "\"quantity\":\"1\",\"disposition\":\"write-off\",\"writeOffReason\":\"damaged\""))));
        lines.add(
                Till.returnLine(
                        id("parked"),
                        id("never heard of"),
                        own(
                                Till.with(
                                        Till.back("1", "1"),
                                        "\"offlineSince\":\"2026-03-18T08:00:00Z\""))));
        lines.add(Till.line("unlinked-return", id("unlinked"), own(ApiExamples.UNLINKED_RETURN)));
        return lines;
    }

    private static List<String> capture(List<String> lines) {
        return Till.bulk(String.join("\n", lines) + "\n")
                .asString()
                .lines()
                .peek(line ->
                        assertThat(line).as("refused").doesNotContain("\"status\":\"refused\""))
                .map(line -> JsonPath.from(line).getString("status"))
                .toList();
    }

    /// A file as it is, its last line included, is what a bulk request takes: every line is known
    /// as the very same content.
    @Test
    void what_goes_out_comes_in_again_as_the_same() {
        List<String> history = history();
        assertThat(capture(history)).containsOnly("created", "parked");

        List<String> file = lines("sales-and-returns?store=" + store);

        end(file);
        assertThat(file).hasSize(history.size() + 1);
        assertThat(capture(file)).hasSize(history.size()).containsOnly("replayed", "parked");
        assertThat(file.toString()).contains("\"deposit\"", "\"exchange\"", "write-off", "4242");
    }

    /// Another house has other ids; everything else comes to the same there.
    @Test
    void captured_into_an_empty_house_a_file_gives_the_same_file_there() throws IOException {
        capture(history());
        Till.put(
                        "/v1/sales/" + id("gift") + "/returns/" + id("later"),
                        own(Till.back("1", "2")),
                        Tokens.of("manager"))
                .then()
                .statusCode(201);
        Till.put(
                        "/v1/exchanges/" + id("exchange"),
                        own(ApiExamples.EXCHANGE)
                                .replace(
                                        "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01",
                                        id("ring").toString())
                                .replace("2026-000418", "R-" + id("exchange")),
                        Tokens.of("manager"))
                .then()
                .statusCode(201);
        capture(
                List.of(
                        Till.line(
                                "sale",
                                id("undone"),
                                own(
                                        Till.with(
                                                Till.sale(id("undone")),
                                                "\"sessionId\":\"dubai-mall-1-2026-03-14\"")))));
        String undone =
                Till.put(
                                "/v1/sales/" + id("undone") + "/void",
                                ApiExamples.VOID
                                        .replace("\"dubai-mall\"", "\"" + store + "\"")
                                        .replace("dubai-mall-1", "till-" + store),
                                Tokens.of("manager"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("returnId");
        ids.put("void", undone);
        List<String> here = lines("sales-and-returns?store=" + store);

        String elsewhere = "export-" + UUID.randomUUID();
        Map<String, String> there = new HashMap<>();
        ids.values().forEach(id -> there.put(id, UUID.randomUUID().toString()));
        there.put(store, elsewhere);
        List<String> sent = here.stream().map(line -> renamed(line, there)).toList();
        assertThat(capture(sent)).containsOnly("created", "parked");
        Map<String, String> back = new HashMap<>();
        there.forEach((one, other) -> back.put(other, one));
        List<String> copied =
                lines("sales-and-returns?store=" + elsewhere).stream()
                        .map(line -> renamed(line, back))
                        .toList();

        assertThat(contents(copied)).containsExactlyInAnyOrderElementsOf(contents(here));
        // A history of ten, a return, an exchange of two, a sale and its void.
        assertThat(end(copied).getLong("count")).isEqualTo(15);
    }

    private static String renamed(String line, Map<String, String> names) {
        String text = line;
        for (Map.Entry<String, String> each : names.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        return text;
    }

    private static List<String> contents(List<String> file) throws IOException {
        var contents = new ArrayList<String>();
        for (String line : file.subList(0, file.size() - 1)) {
            var node = (ObjectNode) JSON.readTree(line);
            node.remove("cursor");
            contents.add(node.toString());
        }
        return contents;
    }

    @Test
    void a_sale_that_a_return_came_before_is_there_once_and_the_return_where_it_was_applied() {
        UUID sale = id("late");
        String back =
                Till.returnLine(
                        id("early"),
                        sale,
                        own(
                                Till.with(
                                        Till.back("1", "1"),
                                        "\"offlineSince\":\"2026-03-18T08:00:00Z\"")));
        capture(List.of(back));
        assertThat(lines("sales?store=" + store)).hasSize(1);
        assertThat(lines("returns?store=" + store)).hasSize(2);

        capture(List.of(Till.line("sale", sale, own(Till.sale(sale)))));

        assertThat(lines("sales?store=" + store)).hasSize(2);
        assertThat(lines("returns?store=" + store)).hasSize(2);
        List<String> all = lines("sales-and-returns?store=" + store);
        assertThat(all).hasSize(3);
        assertThat(all.getFirst()).contains("\"type\":\"sale\"");
    }

    @Test
    void a_sale_that_was_moved_is_its_customers_of_now() {
        UUID sale = id("moved");
        capture(List.of(Till.line("sale", sale, own(Till.sale(sale)))));
        Till.put(
                        "/v1/sales/" + sale + "/moves/" + UUID.randomUUID(),
                        own(
                                """
                                {"customerId":"%s","storeId":"dubai-mall",
                                 "occurredAt":"2026-03-15T09:00:00Z","reason":"assigned"}
                                """
                                        .formatted(customer)),
                        Tokens.of("manager"))
                .then()
                .statusCode(201);
        assertThat(JsonPath.from(lines("sales?store=" + store).getFirst()).getString("customerId"))
                .isEqualTo(customer.toString());
    }

    @Test
    void goes_on_from_any_record_to_the_same_file_whatever_is_recorded_meanwhile() {
        var sales = new ArrayList<String>();
        for (int each = 0; each < 450; each++) {
            UUID id = UUID.randomUUID();
            sales.add(Till.line("sale", id, own(Till.sale(id))));
        }
        capture(sales);
        List<String> whole = lines("sales?store=" + store);
        end(whole);
        capture(List.of(Till.line("sale", id("more"), own(Till.sale(id("more"))))));

        for (int cut : List.of(1, 2, 199, 200, 201, 449, 450)) {
            String cursor = JsonPath.from(whole.get(cut - 1)).getString("cursor");
            List<String> rest = lines("sales?store=" + store + "&after=" + cursor);
            assertThat(rest.subList(0, rest.size() - 1)).isEqualTo(whole.subList(cut, 450));
            assertThat(JsonPath.from(rest.getLast()).getString("after")).isEqualTo(cursor);
        }
        assertThat(lines("sales?store=" + store)).hasSize(452);
    }

    @Test
    void a_table_has_a_row_for_each_line_that_adds_up_and_runs_nothing() {
        UUID bad = id("bad");
        capture(
                List.of(
                        sale("ring", ApiExamples.SALE),
                        Till.line(
                                "sale",
                                bad,
                                own(
                                        Till.sale(bad)
                                                .replace("Loose pearl", "=HYPERLINK(1)")
                                                .replace("PEARL", "@SUM(1)")))));

        String csv = get("sales?format=csv&store=" + store).asString();

        List<NamedCsvRecord> rows = rows(csv);
        assertThat(rows).hasSize(3);
        assertThat(rows)
                .extracting(row -> row.getField("sale_total"))
                .containsExactly("1260.00", "1260.00", "30.00");
        BigDecimal sum =
                rows.stream()
                        .limit(2)
                        .flatMap(row -> Stream.of(row.getField("net"), row.getField("tax")))
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("1260.00");
        assertThat(rows.getFirst().getField("tenders")).isEqualTo("card 1200.00; cash 100.00");
        assertThat(rows.getFirst().getField("change")).isEqualTo("40.00");
        assertThat(rows.getLast().getField("description")).isEqualTo("'=HYPERLINK(1)");
        assertThat(rows.getLast().getField("sku")).isEqualTo("'@SUM(1)");
        // The last row of a record carries where it stands.
        assertThat(rows)
                .extracting(row -> row.getField("cursor").isEmpty())
                .containsExactly(true, false, false);
        assertThat(csv.lines().toList().getLast())
                .startsWith("# export-end kind=sales count=2 cursor=");
        String rest =
                get("sales?format=csv&store=%s&after=%s"
                                .formatted(store, rows.get(1).getField("cursor")))
                        .asString();
        assertThat(rest.lines().findFirst()).isEqualTo(csv.lines().skip(3).findFirst());
    }

    /// Sales of one store and currency without discounts come back in by a mapping, too.
    @Test
    void a_table_can_be_read_by_a_mapping() {
        UUID one = id("one");
        capture(List.of(Till.line("sale", one, own(Till.sale(one)))));
        String csv = get("sales?format=csv&store=" + store).asString();
        byte[] file =
                csv.substring(0, csv.indexOf("# export-end")).getBytes(StandardCharsets.UTF_8);
        given().auth()
                .oauth2(Tokens.of("manager"))
                .multiPart("file", "sales", file, "application/octet-stream")
                .multiPart("mapping", MigrationExamples.OWN_TABLE.replace("dubai-mall", store))
                .post("/v1/imports?dryRun=true")
                .then()
                .statusCode(202)
                .body("rows", equalTo(1))
                .body("refused", equalTo(0));
    }

    @Test
    void only_what_is_asked_for_is_in_it() {
        UUID early = id("early");
        UUID late = id("late");
        capture(
                List.of(
                        Till.line("sale", early, own(Till.sale(early))),
                        Till.line(
                                "sale",
                                late,
                                own(Till.sale(late).replace("2026-03-14", "2026-04-14")))));
        String of = "sales?store=" + store;
        assertThat(lines(of + "&from=2026-04-14T11:30:00Z").getFirst()).contains(late.toString());
        assertThat(lines(of + "&to=2026-04-14T11:30:00Z").getFirst()).contains(early.toString());
        assertThat(lines(of + "&from=2026-03-14T11:30:00Z&to=2026-04-14T11:30:01Z")).hasSize(3);
        assertThat(lines(of + "&from=2026-05-01T00:00:00Z")).hasSize(1);
        assertThat(lines("sales?store=nowhere")).hasSize(1);
    }

    @Test
    void the_other_kinds_are_whole_too() {
        var order = new Workshop().cut();
        var layaway = new Cabinet().paid();
        var job = new Counter();
        job.takeIn().then().statusCode(201);
        job.approve();
        UUID credit = UUID.randomUUID();
        Till.put("/v1/credits/" + credit, own(ApiExamples.CREDIT), Tokens.of("manager"))
                .then()
                .statusCode(201);
        Till.put("/v1/stores/" + store, ShopfrontExamples.STORE, Tokens.of("admin"))
                .then()
                .statusCode(201);

        assertThat(record("orders", order.id))
                .contains("\"paid\"", "\"pieceId\":\"jacket\"", "\"late\":")
                .doesNotContain("allowances", "measurementSetId");
        assertThat(record("layaways", layaway.id)).contains("\"outstanding\"", "\"payments\"");
        assertThat(record("jobs", job.id)).contains("\"estimates\"").doesNotContain("\"words\"");
        assertThat(record("store-credits", credit)).contains("\"movements\"");
        assertThat(lines("stores?store=" + store)).hasSize(2);
        for (String kind : List.of("orders", "layaways", "jobs", "store-credits", "stores")) {
            String csv = get(kind + "?format=csv").asString();
            assertThat(rows(csv)).isNotEmpty();
            assertThat(csv.lines().toList().getLast()).startsWith("# export-end kind=" + kind);
        }
    }

    private static String record(String kind, UUID id) {
        List<String> lines = lines(kind);
        end(lines);
        return lines.stream()
                .filter(line -> line.contains(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_kind_can_be_asked_for_in_each_of_its_forms() {
        JsonPath kinds = get("").then().statusCode(200).extract().jsonPath();
        List<String> names = kinds.getList("items.kind");
        assertThat(names)
                .containsExactly(
                        "belongings",
                        "catalogue-items",
                        "jobs",
                        "layaways",
                        "orders",
                        "returns",
                        "sales",
                        "sales-and-returns",
                        "store-credits",
                        "stores",
                        "trade-ins",
                        "unlinked-returns",
                        "warranties");
        for (int at = 0; at < names.size(); at++) {
            String kind = names.get(at);
            for (String format : kinds.<String>getList("items[" + at + "].formats")) {
                String file =
                        get(kind + "?format=" + format).then().statusCode(200).extract().asString();
                assertThat(file.lines().toList().getLast()).contains("export-end").contains(kind);
                if (format.equals("csv")) {
                    List<String> columns = kinds.getList("items[" + at + "].columns");
                    assertThat(file.lines().findFirst()).contains(String.join(",", columns));
                }
            }
        }
    }

    @Test
    void pieces_that_were_written_down_are_in_a_file_of_their_own() {
        UUID piece = UUID.randomUUID();
        Till.put(
                        "/v1/belongings/" + piece,
                        """
                        {"ownerId":"%s","storeId":"%s","occurredAt":"2026-03-14T11:30:00Z",
                         "category":"rings","brand":"elsewhere"}
                        """
                                .formatted(customer, store),
                        Tokens.of("manager"))
                .then()
                .statusCode(201);
        assertThat(lines("belongings?store=" + store).getFirst())
                .contains(piece.toString(), customer.toString(), "\"category\":\"rings\"");
        assertThat(lines("warranties?store=" + store)).hasSize(1);
    }

    @Test
    void trade_ins_tell_what_they_became() {
        var trader = new Trader();
        trader.buy();
        trader.quote().then().statusCode(201);
        UUID open = trader.quoteAgain();
        trader.upgrade().then().statusCode(201);

        var taken = JsonPath.from(record("trade-ins", trader.tradeIn));
        assertThat(taken.getString("status")).isEqualTo("accepted");
        assertThat(taken.getString("accepted.saleId")).isEqualTo(trader.newSale.toString());
        assertThat(record("trade-ins", open)).doesNotContain("\"accepted\":{");
        NamedCsvRecord row =
                rows(get("trade-ins?format=csv").asString()).stream()
                        .filter(each ->
                                each.getField("trade_in_id").equals(trader.tradeIn.toString()))
                        .findFirst()
                        .orElseThrow();
        assertThat(row.getFieldsAsMap())
                .containsEntry("customer_id", trader.customer.toString())
                .containsEntry("belonging_id", trader.piece.toString())
                .containsEntry("currency", "USD")
                .containsEntry("paid", "2000.00")
                .containsEntry("rule", "diamond-trade-up")
                .containsEntry("credit", "2000.00")
                .containsEntry("sale_id", trader.newSale.toString())
                .containsEntry("credit_id", "");
    }

    @Test
    void is_packed_for_who_asks_and_called_a_file() throws IOException {
        byte[] packed =
                given().auth()
                        .oauth2(Tokens.of("analyst"))
                        .header("Accept-Encoding", "gzip")
                        .config(
                                io.restassured.RestAssured.config()
                                        .decoderConfig(
                                                io.restassured.config.DecoderConfig.decoderConfig()
                                                        .noContentDecoders()))
                        .get("/v1/exports/sales?store=" + store)
                        .then()
                        .statusCode(200)
                        .header("Content-Encoding", equalTo("gzip"))
                        .header(
                                "Content-Disposition",
                                equalTo("attachment; filename=\"sales.ndjson\""))
                        .extract()
                        .asByteArray();
        try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("{\"type\":\"export-end\"");
        }
    }

    @Test
    void a_table_can_be_asked_for_by_accept() {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .accept("text/csv")
                .get("/v1/exports/sales?store=" + store)
                .then()
                .statusCode(200)
                .contentType("text/csv");
    }

    @Test
    void not_everyone_may_take_everything_out() {
        for (String role :
                List.of("terminal", "associate", "manager", "artisan", "marketer", "client")) {
            get("sales", role).then().statusCode(403);
            get("", role).then().statusCode(403);
        }
        given().get("/v1/exports/sales").then().statusCode(401);
        for (String role : List.of("integration", "admin", "analyst")) {
            get("sales?store=" + store, role).then().statusCode(200);
        }
    }

    @Test
    void every_export_is_logged_with_what_was_asked_for() {
        get("sales?format=csv&store=" + store, "analyst").then().statusCode(200);
        assertThat(
                        Log.count(
                                "select count(*) from read_log where operation = 'export-sales' and"
                                        + " actor_id = 'test-analyst' and 'format=csv' = any(fields)"
                                        + " and 'store="
                                        + store
                                        + "' = any(fields)"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sales?format=parquet",
                "sales-and-returns?format=csv",
                "sales?from=yesterday",
                "sales?from=2026-03-14T11:30:00Z&to=2026-03-14T11:30:00Z",
                "sales?to=-1000000000-01-01T00:00:00Z",
                "sales?after=bogus",
                "sales?after=1of999999999999",
                "catalogue-items?store=dubai-mall"
            })
    void what_cannot_be_meant_is_a_problem_before_the_file_begins(String query) {
        get(query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request"));
    }

    @Test
    void there_are_no_other_kinds() {
        get("secrets").then().statusCode(404).contentType("application/problem+json");
    }

    /// A till sells what was paid by a deposit through the order itself.
    @Test
    void only_another_system_tells_of_deposits_and_exchanges() {
        UUID id = id("sale");
        String body =
                Till.paid(
                        id, "null", "40.00", Till.part("deposit", "40.00", ",\"reference\":\"x\""));
        Till.put("/v1/sales/" + id, body)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/tenders/0/kind"))
                .body("errors.pointer", hasItem("/tenders/0/reference"));
        Till.put("/v1/sales/" + id, Till.sale(id)).then().statusCode(201);
        Till.put(
                        "/v1/sales/" + id + "/returns/" + UUID.randomUUID(),
                        Till.with(
                                Till.back("1", "1"),
                                "\"refunds\":["
                                        + Till.part(
                                                "exchange", "10.00", ",\"saleId\":\"" + id + "\"")
                                        + "]"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/refunds/0/kind"));
        String answer =
                given().auth()
                        .oauth2(Tokens.of("manager"))
                        .contentType("application/x-ndjson")
                        .body(
                                Till.line("sale", UUID.randomUUID(), body)
                                        .getBytes(StandardCharsets.UTF_8))
                        .post("/v1/bulk")
                        .asString();
        assertThat(answer).contains("\"status\":\"refused\"");
    }
}
