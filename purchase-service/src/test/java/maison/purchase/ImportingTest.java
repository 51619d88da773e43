package maison.purchase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.shopfront.ShopfrontExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class ImportingTest {

    private final String mark = UUID.randomUUID().toString();

    private static Response send(String plan, String file, String query, String role) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .multiPart("plan", plan)
                .multiPart(
                        "file",
                        "items.csv",
                        file.getBytes(StandardCharsets.UTF_8),
                        "application/octet-stream")
                .post("/v1/catalogue/imports" + query);
    }

    private static List<JsonPath> lines(Response response) {
        return response.then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .lines()
                .map(JsonPath::from)
                .toList();
    }

    private String row(String sku, String metal, String price) {
        return "%s-%s;Ring;خاتم;rings;%s;1.20;%s;low;\n".formatted(sku, mark, metal, price);
    }

    private static final String HEADER =
            "Article;Title;Arabic;Group;Metal;Carats;Price;Stock;Pictures\n";

    @Test
    void a_bad_row_never_stops_the_others_and_nothing_is_written_twice() {
        String file =
                HEADER
                        + row("A", "white-gold", "10.00")
                        + row("B", "brass", "10.00")
                        + row("A", "silver", "10.00")
                        + ";Nameless;;rings;silver;;;;\n"
                        + row("C", "silver", "much")
                        + row("D", "silver", "90.00");

        List<JsonPath> first = lines(send(ShopfrontExamples.PLAN, file, "", "manager"));
        assertThat(first)
                .extracting(line -> line.getString("status"))
                .containsExactly(
                        "created", "refused", "refused", "refused", "refused", "created", null);
        assertThat(first.get(1).getString("errors[0].pointer")).isEqualTo("/attributes/metal");
        assertThat(first.get(1).getInt("row")).isEqualTo(3);
        assertThat(first.get(2).getString("errors[0].detail")).isEqualTo("is in the file twice");
        assertThat(first.get(3).getString("errors[0].pointer")).isEqualTo("/sku");
        assertThat(first.get(4).getString("errors[0].pointer")).isEqualTo("/prices/0/amount");
        assertThat(first.getLast().getInt("created")).isEqualTo(2);
        assertThat(first.getLast().getInt("refused")).isEqualTo(4);
        Till.get("/v1/catalogue/items/A-" + mark)
                .then()
                .body("brand", equalTo("Maison"))
                .body("attributes.metal", equalTo("white-gold"));

        long before = Log.events();
        JsonPath again = lines(send(ShopfrontExamples.PLAN, file, "", "manager")).getLast();
        assertThat(again.getInt("unchanged")).isEqualTo(2);
        assertThat(Log.events()).isEqualTo(before);
    }

    @Test
    void a_dry_run_says_what_would_happen_and_does_nothing() {
        String file = HEADER + row("A", "white-gold", "10.00") + row("B", "brass", "10.00");
        long before = Log.events();
        List<JsonPath> lines =
                lines(send(ShopfrontExamples.PLAN, file, "?dryRun=true", "integration"));
        assertThat(lines)
                .extracting(line -> line.getString("status"))
                .containsExactly("created", "refused", null);
        assertThat(lines.getLast().getBoolean("dryRun")).isTrue();
        assertThat(Log.events()).isEqualTo(before);
        Till.get("/v1/catalogue/items/A-" + mark).then().statusCode(404);
    }

    @Test
    void many_rows_come_in_and_only_what_changed_is_written_next_time() {
        var file = new StringBuilder(HEADER);
        for (int each = 0; each < 450; each++) {
            file.append(row("R" + each, "silver", "10.00"));
        }
        JsonPath first =
                lines(send(ShopfrontExamples.PLAN, file.toString(), "", "admin")).getLast();
        assertThat(first.getInt("created")).isEqualTo(450);
        String dearer =
                file.toString().replace(row("R7", "silver", "10.00"), row("R7", "silver", "11.00"));
        JsonPath next = lines(send(ShopfrontExamples.PLAN, dearer, "", "admin")).getLast();
        assertThat(next.getInt("changed")).isEqualTo(1);
        assertThat(next.getInt("unchanged")).isEqualTo(449);
    }

    @Test
    void json_lines_are_single_requests() {
        String item = ShopfrontExamples.ITEM.replace("\n", " ").strip().substring(1);
        String file = "{\"sku\":\"J-" + mark + "\"," + item + "\nnonsense\n";
        List<JsonPath> lines = lines(send("{\"format\":\"ndjson\"}", file, "", "manager"));
        assertThat(lines)
                .extracting(line -> line.getString("status"))
                .containsExactly("created", "refused", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "{\"format\":\"xls\"}", "{\"colour\":1}", "[]", "null"})
    void a_plan_that_makes_no_sense_is_a_problem(String plan) {
        send(plan, HEADER, "", "manager")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void both_parts_are_needed_and_not_everyone_may_send_them() {
        given().auth()
                .oauth2(Tokens.of("manager"))
                .multiPart("plan", ShopfrontExamples.PLAN)
                .post("/v1/catalogue/imports")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        send(ShopfrontExamples.PLAN, HEADER, "", "associate").then().statusCode(403);
        send(ShopfrontExamples.PLAN, HEADER, "", "terminal").then().statusCode(403);
    }
}
