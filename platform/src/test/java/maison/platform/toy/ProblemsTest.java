package maison.platform.toy;

import static io.restassured.RestAssured.given;
import static maison.platform.toy.Requests.body;
import static maison.platform.toy.Requests.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import maison.platform.eventstore.EventStore;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class ProblemsTest {

    private static final String ADDITIONS = "/v1/counters/{id}/additions";

    @Inject EventStore store;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"lines":[{"amount":"x"}]}               | /lines/0/amount
                    {"lines":[{"amount":"5"}]}               | /lines/0/amount
                    {"lines":[{"amount":""}]}                | /lines/0/amount
                    {"lines":[{"amount":1}],"note":5}        | /note
                    {"lines":[{"amount":1.5}]}               | /lines/0/amount
                    {"lines":[{"amount":99999999999}]}       | /lines/0/amount
                    {"lines":[{"amount":0}]}                 | /lines/0/amount
                    {"lines":[{"amount":1},{"amount":-1}]}   | /lines/1/amount
                    {"lines":[]}                             | /lines
                    {"lines":null}                           | /lines
                    {}                                       | /lines
                    {"lines":{}}                             | /lines
                    {"lines":[{"amount":1}],"colour":"red"}  | /colour
                    {"lines":[{"amount":1}],"at":"tomorrow"} | /at
                    {"lines":[{"amount":1}                   | /
                    [1]                                      | /
                    null                                     | request
                    """)
    void a_body_that_cannot_be_accepted_names_the_field(String body, String pointer) {
        UUID id = Requests.open();
        long head = store.head();
        problem(
                        staff().header("Idempotency-Key", "bad").body(body).post(ADDITIONS, id),
                        400,
                        "invalid-request")
                .body("errors[0].pointer", equalTo(pointer));
        assertThat(store.head()).isEqualTo(head);
    }

    @Test
    void an_empty_body_is_a_problem() {
        problem(staff().header("Idempotency-Key", "k").post(ADDITIONS, UUID.randomUUID()), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "garbage", "expired", "audience"})
    void without_a_valid_token_nobody_gets_in(String kind) {
        String token =
                switch (kind) {
                    case "expired" -> Tokens.expired("associate");
                    case "audience" -> Tokens.ofOtherAudience("associate");
                    default -> "garbage";
                };
        var request = given().contentType(ContentType.JSON).body("{\"label\":\"x\"}");
        var asked = kind.equals("none") ? request : request.auth().oauth2(token);
        problem(asked.put("/v1/counters/{id}", UUID.randomUUID()), 401, "unauthenticated")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void another_role_is_forbidden() {
        problem(given().auth().oauth2(Tokens.of("analyst")).get("/v1/counters"), 403, "forbidden");
        problem(staff().get("/v1/operations/parked"), 403, "forbidden");
        problem(staff().get("/v1/events"), 403, "forbidden");
    }

    @Test
    void what_is_not_there_is_not_found() {
        problem(staff().get("/v1/counters/{id}", UUID.randomUUID()), 404, "not-found");
        problem(staff().get("/v1/counters/not-a-uuid"), 404, "not-found");
        problem(staff().get("/v1/nothing"), 404, "not-found");
        problem(staff().get("/nothing"), 404, "not-found");
    }

    @Test
    void methods_and_media_types_are_checked() {
        UUID id = UUID.randomUUID();
        problem(staff().delete("/v1/counters/{id}", id), 405, "method-not-allowed");
        problem(staff().accept("text/html").get("/v1/counters/{id}", id), 406, "not-acceptable");
        problem(
                given().auth()
                        .oauth2(Tokens.of("associate"))
                        .contentType("text/plain")
                        .body("label")
                        .put("/v1/counters/{id}", id),
                415,
                "unsupported-media-type");
    }

    @Test
    void a_huge_body_is_refused() {
        String label = "x".repeat(3 << 20);
        problem(
                staff().body("{\"label\":\"%s\"}".formatted(label))
                        .put("/v1/counters/{id}", UUID.randomUUID()),
                413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "after=!", "after=eA"})
    void parameters_of_a_list_are_checked(String query) {
        Response response = staff().get("/v1/counters?" + query);
        if (!query.equals("after=eA")) {
            problem(response, query.equals("limit=x") ? 404 : 400);
        }
    }

    @Test
    void an_edit_must_name_the_version_it_saw() {
        UUID id = Requests.open();
        var edit = "/v1/counters/{id}/edits";
        problem(staff().body(body(1, "")).post(edit, id), 428, "if-match-required");
        problem(staff().header("If-Match", "*").body(body(1, "")).post(edit, id), 428);
        problem(staff().header("If-Match", "x").body(body(1, "")).post(edit, id), 400);
        staff().header("If-Match", "\"1\"")
                .body(body(1, ""))
                .post(edit, id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        problem(
                staff().header("If-Match", "\"1\"").body(body(1, "")).post(edit, id),
                412,
                "stale-version");
        staff().get("/v1/counters/{id}", id).then().body("total", equalTo(1));
    }

    @Test
    void a_refusal_may_carry_more() {
        UUID id = Requests.open();
        var refused = staff().header("Idempotency-Key", "k").body(body(2_000_000, ""));
        problem(refused.post(ADDITIONS, id), 409, "too-much").body("total", equalTo(0));
    }

    private static ValidatableResponse problem(Response response, int status, String code) {
        return problem(response, status).body("type", equalTo("/problems/" + code));
    }

    private static ValidatableResponse problem(Response response, int status) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("X-Correlation-Id", notNullValue())
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue());
    }
}
