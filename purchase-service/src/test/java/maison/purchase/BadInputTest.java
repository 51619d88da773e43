package maison.purchase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever comes in: a problem document with the right status, and no event.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class BadInputTest {

    private static final UUID ID = UUID.fromString("0195951e-7c40-7a10-8d4e-000000000001");

    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"storeId\": \"dubai-mall\",|| /storeId",
                "\"dubai-mall-1\"|\"a:b\"|/terminalId",
                "\"2026-000417\"|\"\"|/receiptNumber",
                "\"2026-000417\"|\"a\\u0000b\"|/receiptNumber",
                "\"2026-000417\"|\"a\\ud800b\"|/receiptNumber",
                "\"2026-000417\"|7|/receiptNumber",
                "\"2026-000417\"|[]|/receiptNumber",
                "\"store\",|null,|/channel",
                "\"currency\": \"USD\",|\"currency\": \"XXX\",|/currency",
                "\"currency\": \"USD\",|\"currency\": \"EUR\",|/total/currency",
                "2026-03-14T11:30:00Z|yesterday|/occurredAt",
                "2026-03-14T11:30:00Z|2999-01-01T00:00:00Z|/occurredAt",
                "Asia/Dubai|Mars/Base|/zone",
                "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10|17|/customerId",
                "\"quantity\": \"1\"|\"quantity\": \"0\"|/lines/0/quantity",
                "\"quantity\": \"1\"|\"quantity\": \"-1\"|/lines/0/quantity",
                "\"quantity\": \"1\"|\"quantity\": \"1e3\"|/lines/0/quantity",
                "\"quantity\": \"1\"|\"quantity\": \"0.00001\"|/lines/0/quantity",
                "\"quantity\": \"1\"|\"quantity\": 1.5|/lines/0/quantity",
                "\"1250.00\"|\"1250.001\"|/lines/0/unitPrice/amount",
                "\"1250.00\"|\"-1\"|/lines/0/unitPrice/amount",
                "\"1250.00\"|1250|/lines/0/unitPrice/amount",
                "\"1250.00\"|\"1250000000000000000\"|/lines/0/unitPrice/amount",
                "\"100.00\", \"currency\": \"USD\"}}|\"2000.00\", \"currency\":"
                        + " \"USD\"}}|/lines/0/discounts",
                "\"lineId\": \"2\"|\"lineId\": \"1\"|/lines/1/lineId",
                "\"1260.00\"|\"1260.01\"|/total",
                "\"1200.00\"|\"100.00\"|/tenders",
                "\"1200.00\"|\"1300.01\"|/tenders",
                "\"kind\": \"card\"|\"kind\": \"shells\"|/tenders/0/kind",
                "\"kind\": \"cash\"|\"kind\": \"cash\", \"token\": \"t\"|/tenders/1",
                "\"4242\"|\"42\"|/tenders/0/lastFour",
                "tok_7f3a|4111111111111111|/tenders/0/token",
                "engagement|5555555555554444|/lines/0/discounts/0/reason",
                "diamond|378282246310005|/lines/0/attributes/stone"
            })
    void a_sale_with_a_wrong_field_names_it(String right, String wrong, String pointer) {
        String body = ApiExamples.SALE.replace(right, wrong == null ? "" : wrong);
        assertThat(body).isNotEqualTo(ApiExamples.SALE);
        long before = Log.events();

        Till.put("/v1/sales/" + ID, body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.pointer", hasItem(pointer.strip()));

        assertThat(Log.events()).isEqualTo(before);
    }

    static Stream<Arguments> others() {
        String sale = "/v1/sales/" + ID;
        String back = sale + "/returns/" + UUID.randomUUID();
        String unlinked = "/v1/returns/" + UUID.randomUUID();
        String example = ApiExamples.UNLINKED_RETURN;
        return Stream.of(
                Arguments.of(sale, "", 400),
                Arguments.of(sale, "null", 400),
                Arguments.of(sale, "[]", 400),
                Arguments.of(sale, "{", 400),
                Arguments.of(sale, "{} {}", 400),
                Arguments.of(sale, "\"text\"", 400),
                Arguments.of(sale, "{\"gift\":true}", 400),
                Arguments.of("/v1/sales/seventeen", ApiExamples.SALE, 404),
                Arguments.of(back, "", 400),
                Arguments.of(back, "{}", 400),
                Arguments.of(back, Till.back("", "1"), 400),
                Arguments.of(back, Till.back("1", "none"), 400),
                Arguments.of(back, Till.back("1", "1").replace("changed-mind", " "), 400),
                Arguments.of(back, Till.back("1", "1"), 404),
                Arguments.of(unlinked, "", 400),
                Arguments.of(unlinked, "{}", 400),
                Arguments.of(unlinked, example.replace("\"84.00\"", "\"84.01\""), 400),
                Arguments.of(unlinked, example.replace("\"80.00\"", "80.00"), 400),
                Arguments.of(unlinked, example.replace("no-receipt", "4111111111111111"), 400));
    }

    @ParameterizedTest
    @MethodSource("others")
    void a_wrong_request_is_a_problem_and_no_event(String path, String body, int status) {
        long before = Log.events();

        Till.put(path, body).then().statusCode(status).contentType("application/problem+json");

        assertThat(Log.events()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/customers/seventeen/sales,404",
        "/v1/customers/0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10/sales?limit=0,400",
        "/v1/customers/0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10/sales?limit=201,400",
        "/v1/customers/0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10/sales?limit=many,400",
        "/v1/customers/0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10/sales?after=made-up,400",
        "/v1/sales,400",
        "/v1/sales?receipt=none,400",
        "/v1/sales/0195951e-7c40-7a10-8d4e-000000000009,404",
        "/v1/returns/0195951e-7c40-7a10-8d4e-000000000009,404"
    })
    void a_wrong_question_is_a_problem(String path, int status) {
        Till.get(path).then().statusCode(status).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"marketer", "analyst", "artisan", "privacy-officer", "client", "service"})
    void who_may_not_write_cannot(String role) {
        String token = Tokens.of(role);
        Till.put("/v1/sales/" + ID, ApiExamples.SALE, token).then().statusCode(403);
        Till.put("/v1/returns/" + ID, ApiExamples.UNLINKED_RETURN, token).then().statusCode(403);
        Till.put("/v1/sales/" + ID + "/returns/" + ID, Till.back("1", "1"), token)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(token)
                .contentType("application/x-ndjson")
                .body(new byte[] {'{', '}'})
                .post("/v1/bulk")
                .then()
                .statusCode(403);
        assertThat(Log.eventsOf(ID)).isZero();
    }

    @Test
    void nobody_without_a_good_token_gets_in() {
        given().get("/v1/sales/" + ID).then().statusCode(401);
        Till.get("/v1/sales/" + ID, "not-a-token").then().statusCode(401);
        Till.get("/v1/sales/" + ID, Tokens.ofOtherAudience("admin")).then().statusCode(401);
        given().contentType("application/json")
                .body(ApiExamples.SALE)
                .put("/v1/sales/" + ID)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        assertThat(Log.eventsOf(ID)).isZero();
    }

    @Test
    void a_huge_body_is_refused() {
        String huge = ApiExamples.SALE.replace("Halo engagement ring", "x".repeat(3_000_000));
        Till.put("/v1/sales/" + ID, huge).then().statusCode(413);
        assertThat(Log.eventsOf(ID)).isZero();
    }

    @Test
    void another_media_type_is_refused() {
        given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType("text/plain")
                .body(ApiExamples.SALE)
                .put("/v1/sales/" + ID)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }
}
